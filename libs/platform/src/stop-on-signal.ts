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
