import { type Answers } from './outcome.js';

export interface Comparison {
  readonly passed: number;
  /** One text for each outcome that is not what it should be. */
  readonly differences: readonly string[];
}

const text = (outcome: unknown): string => JSON.stringify(outcome);

/** Compares each outcome of `expected`; what `actual` has beyond them does not count. */
export const compare = (expected: Answers, actual: Answers): Comparison => {
  let passed = 0;
  const differences: string[] = [];
  for (const [scenario, outcomes] of Object.entries(expected))
    for (const [label, outcome] of Object.entries(outcomes)) {
      const answer = actual[scenario]?.[label];
      if (text(answer) === text(outcome)) passed++;
      else differences.push(`${scenario} > ${label}\n  expected ${text(outcome)}\n  answered ${text(answer)}`);
    }
  return { passed, differences };
};
