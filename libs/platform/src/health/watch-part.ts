import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../reason-of.js';
import { type Readiness } from './readiness.js';

export interface Watch {
  readonly part: string;
  /** A light question to the outside service; throws when it is not answered. */
  readonly probe: () => Promise<unknown>;
  readonly readiness: Readiness;
  readonly signal: AbortSignal;
  /** Between an answer and the next question. Default 2,000 ms. */
  readonly everyMs?: number;
  /** How long an answer may take before the part counts as down. Default 3,000 ms. */
  readonly withinMs?: number;
}

/** Refused connections to several addresses have their reasons inside and no words of their own. */
const firstLineOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(firstLineOf).join(', ');
  const [line = ''] = reasonOf(error).split('\n');
  return line;
};

/** Keeps a part's readiness by asking the service behind it, one question at a time, until the signal aborts. */
export const watchPart = async ({
  part,
  probe,
  readiness,
  signal,
  everyMs = 2_000,
  withinMs = 3_000,
}: Watch): Promise<void> => {
  while (!signal.aborted) {
    const late = setTimeout(() => readiness.down(part, `does not answer within ${withinMs / 1_000} s`), withinMs);
    await probe()
      .then(
        () => readiness.ready(part),
        (error: unknown) => readiness.down(part, firstLineOf(error)),
      )
      .finally(() => clearTimeout(late));
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
};
