import { type Call } from './call.js';
import { guard } from './guard.js';

/** So many pages are always under way, that the socket never waits for the store. */
const PAGES_AHEAD = 3;

/** One step of a long answer: frames to send (none where all were filtered out), or that there are no more. */
export type Step = { readonly kind: 'frames'; readonly frames: Buffer } | { readonly kind: 'done' };

/**
 * Sends step after step as fast as the client takes them and no faster, so that a slow one costs a few pages of memory;
 * calls `done` in the turn of the last step. What `next` throws fails the call.
 */
export const pumpPages = (call: Call, next: () => Step, done: () => void): void => {
  let underWay = 0;
  let finished = false;
  const pump = () =>
    guard(call, () => {
      while (!finished && !call.closed && underWay < PAGES_AHEAD) {
        const step = next();
        if (step.kind === 'done') {
          finished = true;
          return done();
        }
        // A filter that drops everything must not hold the event loop.
        if (step.frames.length === 0) return void setImmediate(pump);
        underWay++;
        call.writeThen(step.frames, sent);
      }
    });
  const sent = () => {
    underWay--;
    pump();
  };
  pump();
};
