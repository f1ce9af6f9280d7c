interface Patience {
  /** Milliseconds that `stop` may take, this machine's standstills left out. Without it as long as it likes. */
  readonly withinMs?: number;
  /** Hears why the process does not end in good order, just before it ends. */
  readonly onFailure?: (error: unknown) => void;
}

/** Something of the process hangs. */
class NotStoppedError extends Error {
  constructor(ms: number) {
    super(`it has not stopped within ${ms / 1_000} s`);
  }
}

const TICK_MS = 50;

/** Counts its ticks, not the time: while the whole machine stands still nothing hangs. */
const afterPatience = (withinMs: number, end: () => void): void => {
  let left = withinMs;
  const tick = () => {
    left -= TICK_MS;
    if (left <= 0) end();
  };
  setInterval(tick, TICK_MS).unref();
};

/**
 * Runs `stop` once at the first SIGINT or SIGTERM, then ends the process; a second signal ends it at once, and so does
 * the end of its patience, with code 1: what hangs is left as a kill would leave it.
 */
export const stopOnSignal = (
  stop: () => Promise<void>,
  { withinMs, onFailure = () => undefined }: Patience = {},
): void => {
  let asked = false;
  const fail = (error: unknown) => {
    onFailure(error);
    process.exit(1);
  };
  const end = () => {
    if (asked) process.exit(130);
    asked = true;
    if (withinMs !== undefined) afterPatience(withinMs, () => fail(new NotStoppedError(withinMs)));
    void stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
};
