import { type Engine } from '../engine/engine.js';
import { frameEnd } from '../wire/grpc-frame.js';
import { readStoredEvent, recordBytes, typeAt } from '../wire/read-stored-event.js';
import { resolvedLink } from '../wire/responses/read-response.js';

const LINK_TYPE = '$>';
const LINK = /^(\d+)@(.*)$/s;

/** Puts beside each link the event that it points to, if that is still there; all else passes as it is. */
export const resolveLinks = (engine: Engine, frames: Buffer): Buffer => {
  const parts: Buffer[] = [];
  let untouched = 0;
  for (let offset = 0, end = 0; offset < frames.length; offset = end) {
    end = frameEnd(frames, offset);
    if (typeAt(frames, offset) !== LINK_TYPE) continue;
    parts.push(frames.subarray(untouched, offset), resolve(engine, frames, offset));
    untouched = end;
  }
  return parts.length === 0 ? frames : Buffer.concat([...parts, frames.subarray(untouched)]);
};

const resolve = (engine: Engine, frames: Buffer, offset: number): Buffer => {
  const { data, position } = readStoredEvent(frames, offset);
  const [, revision, stream] = LINK.exec(data.toString()) ?? [];
  const target = stream === undefined ? undefined : findEvent(engine, stream, Number(revision));
  return resolvedLink(target && recordBytes(target, 0), recordBytes(frames, offset), position);
};

const findEvent = (engine: Engine, stream: string, revision: number): Buffer | undefined => {
  const page = engine.readStream(stream, { from: revision, backwards: false, limit: 1 });
  const frame = page.kind === 'page' ? page.frames[0] : undefined;
  return frame && readStoredEvent(frame).revision === revision ? frame : undefined;
};
