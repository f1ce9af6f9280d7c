import { setTimeout as pause } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
import { type Exit } from './server/spawn-server.js';

export interface KeepOptions extends EmbeddedPostgresOptions {
  readonly onDown?: (exit: Exit) => void;
  readonly onUp?: () => void;
  /** A restart failed; it will be tried again. */
  readonly onFailure?: (error: unknown) => void;
}

export interface KeptPostgres {
  readonly url: string;
  /** Of the server that runs now; another one after a restart. */
  pid(): number;
  stop(): Promise<void>;
}

const shortest = 100;
const longest = 5_000;
/** A life as long as this is no failed start: what ends it is followed by no wait. */
const steadyAfter = 10_000;

/** A server that starts and dies at once is not started again without end in one breath. */
const waitAfter = (lifeMs: number, waited: number): number => {
  if (lifeMs >= steadyAfter) return 0;
  return waited === 0 ? shortest : Math.min(waited * 2, longest);
};

const startAgain = async (
  options: KeepOptions,
  stopping: AbortSignal,
  wait = shortest,
): Promise<EmbeddedPostgres | null> => {
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    options.onFailure?.(error);
  }
  await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
  return stopping.aborted ? null : startAgain(options, stopping, Math.min(wait * 2, longest));
};

/**
 * Starts the embedded PostgreSQL and starts it again whenever it ends unasked, under the same URL. Only the first start
 * may throw (EmbeddedPostgresError); later ones are tried until `stop`.
 */
export const keepEmbeddedPostgres = async (options: KeepOptions): Promise<KeptPostgres> => {
  const stopping = new AbortController();
  let current = await startEmbeddedPostgres(options);
  const keep = async (waited = 0): Promise<void> => {
    const began = performance.now();
    const exit = await current.exited;
    if (stopping.signal.aborted) return;
    options.onDown?.(exit);
    const wait = waitAfter(performance.now() - began, waited);
    await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return;
    const next = await startAgain(options, stopping.signal);
    if (!next) return;
    current = next;
    if (stopping.signal.aborted) return current.stop();
    options.onUp?.();
    return keep(wait);
  };
  const kept = keep();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await current.stop();
    await kept;
  };
  return { url: current.url, pid: () => current.pid, stop };
};
