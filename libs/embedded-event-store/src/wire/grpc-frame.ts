/**
 * gRPC over HTTP/2 sends each message behind one byte (compressed or not) and its length in four.
 * Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
 */
export const GRPC_PREFIX_LENGTH = 5;

/** Writes the prefix of an uncompressed message of `length` bytes and answers the offset behind it. */
export const writeGrpcPrefix = (target: Uint8Array, offset: number, length: number): number => {
  target[offset] = 0;
  target[offset + 1] = length >>> 24;
  target[offset + 2] = length >>> 16;
  target[offset + 3] = length >>> 8;
  target[offset + 4] = length;
  return offset + GRPC_PREFIX_LENGTH;
};

/** Where the frame that begins at `offset` ends. */
export const frameEnd = (frames: Buffer, offset: number): number =>
  offset + GRPC_PREFIX_LENGTH + frames.readUInt32BE(offset + 1);

/** Where each of `count` frames begins, and behind them where the last one ends. */
export const frameOffsets = (frames: Buffer, count: number): number[] => {
  const offsets = [0];
  for (let index = 0, offset = 0; index < count; index++) offsets.push((offset = frameEnd(frames, offset)));
  return offsets;
};
