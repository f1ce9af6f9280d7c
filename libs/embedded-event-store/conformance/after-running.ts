const TICK_MS = 25;

/**
 * Calls after so many milliseconds in which this process ran: where the machine stands still, one tick passes at most.
 * Answers what calls it off.
 */
export const afterRunning = (milliseconds: number, call: () => void): (() => void) => {
  let left = milliseconds;
  const timer = setInterval(() => {
    left -= TICK_MS;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, TICK_MS);
  return () => clearInterval(timer);
};
