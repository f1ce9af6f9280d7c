import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const newline = 0x0a;

/** The lines, gzipped as they come: only what is packed is held. Each line must bring its own newline. */
export const packLines = (lines: AsyncIterable<string>): Promise<Buffer> =>
  pipeline(lines, createGzip(), async (packed: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(packed)));

/**
 * The lines of gzipped text, without their newlines, unpacked as they are taken. Only `\n` ends a line: JSON may hold
 * U+2028, at which `node:readline` splits. Throws what zlib throws.
 */
export async function* unpackLines(packed: Buffer): AsyncGenerator<string> {
  const unpacking = createGunzip();
  unpacking.end(packed);
  let rest: Buffer[] = [];
  for await (const chunk of unpacking as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last.toString('utf8');
}
