interface Patience {
  /** Milliseconds that `stop` may take. Without it as long as it likes. */
  readonly withinMs?: number;
}

/**
 * Runs `stop` once at the first SIGINT or SIGTERM, then ends the process; a second signal ends it at once, and so does
 * the end of its patience, with code 1: what hangs is left as a kill would leave it.
 */
export const stopOnSignal = (stop: () => Promise<void>, { withinMs }: Patience = {}): void => {
  let asked = false;
  const end = () => {
    if (asked) process.exit(130);
    asked = true;
    if (withinMs !== undefined) setTimeout(() => process.exit(1), withinMs).unref();
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
};
