/** Calls `stop` when the process that started this one is gone: it holds the other end of our stdin. */
export const stopWithParent = (stop: () => void): void => {
  if (!process.argv.includes('--with-parent')) return;
  process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
};

/** Runs `stop` once at the first SIGINT or SIGTERM, then ends the process; a second signal ends it at once. */
export const stopOnSignal = (stop: () => Promise<void>): void => {
  let asked = false;
  const end = () => {
    if (asked) process.exit(130);
    asked = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
};
