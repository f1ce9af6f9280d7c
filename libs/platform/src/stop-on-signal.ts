interface Patience {
  /** Milliseconds that `stop` may take. Without it as long as it likes. */
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
    if (withinMs !== undefined) setTimeout(() => fail(new NotStoppedError(withinMs)), withinMs).unref();
    void stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
};
