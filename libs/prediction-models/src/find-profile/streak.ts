/** Answers in a row that were right. */
export interface Streak {
  /** Up to the last one. */
  readonly current: number;
  readonly best: number;
}

/** Of judged answers, the oldest first, whether each was right. */
export const streakOf = (judged: readonly boolean[]): Streak => {
  let [current, best] = [0, 0];
  for (const right of judged) {
    current = right ? current + 1 : 0;
    best = Math.max(best, current);
  }
  return { current, best };
};
