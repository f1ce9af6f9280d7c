import { type AnswerRow } from '../answer/answer-row.js';
import { isNothing, minus, plus, type Worth, worthOf } from './worth.js';

/** An answer before and after a batch; either may be missing. */
export interface AnswerChange {
  readonly before: AnswerRow | undefined;
  readonly after: AnswerRow | undefined;
}

/** A fan's tallies on some boards, which are those of some question. */
export interface OnBoards {
  readonly boards: readonly string[];
  readonly fanId: string;
}

/** What is to be added to them. */
export interface TallyDifference extends OnBoards, Worth {
  /** The first place in the log of the answers that it comes from. */
  readonly earliest: string;
}

const added = (sum: TallyDifference | undefined, own: TallyDifference): TallyDifference => {
  if (!sum) return own;
  const earliest = sum.earliest < own.earliest ? sum.earliest : own.earliest;
  return { ...own, ...plus(sum, own), earliest };
};

/** What moves on which boards, one difference for each fan and game: where nothing does there is none. */
export const tallyDifferences = (
  changes: readonly AnswerChange[],
  boardsOf: (questionId: string) => readonly string[],
): readonly TallyDifference[] => {
  const differences = new Map<string, TallyDifference>();
  for (const { before, after } of changes) {
    const answer = after ?? before;
    const moved = minus(worthOf(after), worthOf(before));
    if (!answer || isNothing(moved)) continue;
    const boards = boardsOf(answer.questionId);
    const key = `${boards.join()} ${answer.fanId}`;
    const own = { ...moved, boards, fanId: answer.fanId, earliest: answer.place };
    differences.set(key, added(differences.get(key), own));
  }
  return [...differences.values()].filter((difference) => !isNothing(difference));
};
