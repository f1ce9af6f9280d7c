import { type Position } from '@pbp/eventing';
import { type RowChanges } from './row-changes.js';
import { type AnswerKey } from './rows.js';

/** What a commit changed in the read models of predictions. */
export interface ProjectedPredictions {
  /** Ids of questions that were opened, closed, settled and so on. */
  readonly questions: readonly string[];
  /** Answers that came to something else than before. */
  readonly scored: readonly AnswerKey[];
  /** Boards on which somebody's tally moved. */
  readonly boards: readonly string[];
  /** Of the last event that it follows from. */
  readonly position: Position;
}

export const projectedBy = ({ questions, scored, tallies }: RowChanges, position: Position): ProjectedPredictions => ({
  questions: questions.map(({ questionId }) => questionId),
  scored: scored.map(({ questionId, fanId }) => ({ questionId, fanId })),
  boards: [...new Set(tallies.flatMap((difference) => difference.boards))],
  position,
});

export const together = (one: ProjectedPredictions, other: ProjectedPredictions): ProjectedPredictions => ({
  questions: [...new Set([...one.questions, ...other.questions])],
  scored: [...one.scored, ...other.scored],
  boards: [...new Set([...one.boards, ...other.boards])],
  position: other.position,
});
