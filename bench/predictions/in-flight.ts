/** Does all of it, so many at a time. Answers the milliseconds that each took. */
export const inFlight = async (
  many: number,
  tasks: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> => {
  const waiting = tasks.values();
  const took: number[] = [];
  const work = async (): Promise<void> => {
    for (const task of waiting) {
      const began = performance.now();
      await task();
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: many }, work));
  return took;
};
