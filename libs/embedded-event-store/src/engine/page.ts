import { frameEnd, frameOffsets } from '../wire/grpc-frame.js';
import { type Chunk } from './chunk-table.js';

/** Events of about this many bytes are looked at for one page: a step that takes well below a millisecond. */
export const PAGE_BYTES = 60_000;

/** A piece of a stream or of the whole log, ready to send. */
export interface Page {
  /** Whole frames in the order asked for. */
  readonly frames: readonly Buffer[];
  /** How many events these are. */
  readonly count: number;
  /** The revision or position to go on from. */
  readonly next: number;
  /** Nothing more will come: the end was reached, or the limit. */
  readonly ended: boolean;
}

/** The frames of a page as one piece, copied only where they are several. */
export const joined = ({ frames }: Page): Buffer => {
  const [only, ...others] = frames;
  return only && others.length === 0 ? only : Buffer.concat(frames);
};

/** Whether the event whose frame begins at `offset` is wanted. */
export type Keep = (frames: Buffer, offset: number) => boolean;

export interface PageBounds {
  /** The first revision or position wanted, inclusive. */
  readonly from: number;
  /** The last one that may be answered, inclusive. */
  readonly to: number;
  readonly limit: number;
  readonly keep?: Keep | undefined;
}

/** What one chunk gave: its wanted frames, how many, and how many events were looked at for them. */
interface Picked {
  readonly frames: Buffer;
  readonly taken: number;
  readonly seen: number;
}

export const pageForwards = (chunks: Iterable<Chunk>, { from, to, limit, keep }: PageBounds): Page => {
  const frames: Buffer[] = [];
  let count = 0;
  let bytes = 0;
  let next = from;
  if (from <= to && limit > 0) {
    for (const chunk of chunks) {
      const skip = Math.max(0, from - chunk.first);
      const picked = pickForwards(chunk, skip, limit - count, keep);
      if (picked.taken > 0) frames.push(picked.frames);
      count += picked.taken;
      bytes += chunk.frames.length;
      next = chunk.first + skip + picked.seen;
      if (count >= limit || bytes >= PAGE_BYTES) return { frames, count, next, ended: count >= limit || next > to };
    }
  }
  return { frames, count, next: Math.max(next, to + 1), ended: true };
};

export const pageBackwards = (chunks: Iterable<Chunk>, { from, to, limit, keep }: PageBounds): Page => {
  const frames: Buffer[] = [];
  let count = 0;
  let bytes = 0;
  let next = from;
  if (from >= to && limit > 0) {
    for (const chunk of chunks) {
      const top = Math.min(chunk.count, from - chunk.first + 1);
      const bottom = Math.max(0, to - chunk.first);
      if (bottom >= top) break;
      const picked = pickBackwards(chunk, top, bottom, limit - count, keep);
      if (picked.taken > 0) frames.push(picked.frames);
      count += picked.taken;
      bytes += chunk.frames.length;
      next = chunk.first + top - picked.seen - 1;
      if (count >= limit || bytes >= PAGE_BYTES) return { frames, count, next, ended: count >= limit || next < to };
    }
  }
  return { frames, count, next: Math.min(next, to - 1), ended: true };
};

const pickForwards = (chunk: Chunk, skip: number, limit: number, keep: Keep | undefined): Picked => {
  const available = chunk.count - skip;
  if (keep) return pickKept(chunk, skip, limit, keep);
  const taken = Math.min(available, limit);
  if (taken === chunk.count) return { frames: chunk.frames, taken, seen: taken };
  const start = hop(chunk.frames, 0, skip);
  return { frames: chunk.frames.subarray(start, hop(chunk.frames, start, taken)), taken, seen: taken };
};

/** The offset that lies `count` frames behind `offset`. */
const hop = (frames: Buffer, offset: number, count: number): number => {
  for (let hops = 0; hops < count; hops++) offset = frameEnd(frames, offset);
  return offset;
};

const pickKept = (chunk: Chunk, skip: number, limit: number, keep: Keep): Picked => {
  const parts: Buffer[] = [];
  let offset = hop(chunk.frames, 0, skip);
  let index = skip;
  for (; index < chunk.count && parts.length < limit; index++) {
    const end = frameEnd(chunk.frames, offset);
    if (keep(chunk.frames, offset)) parts.push(chunk.frames.subarray(offset, end));
    offset = end;
  }
  return { frames: Buffer.concat(parts), taken: parts.length, seen: index - skip };
};

const pickBackwards = (chunk: Chunk, top: number, bottom: number, limit: number, keep: Keep | undefined): Picked => {
  const offsets = frameOffsets(chunk.frames, top);
  const parts: Buffer[] = [];
  let index = top;
  for (; index > bottom && parts.length < limit; index--) {
    const start = offsets[index - 1] ?? 0;
    if (!keep || keep(chunk.frames, start)) parts.push(chunk.frames.subarray(start, offsets[index]));
  }
  return { frames: Buffer.concat(parts), taken: parts.length, seen: top - index };
};
