import { type AnswerRow } from '../answer/answer-row.js';
import { type QuestionRow } from '../question/question-row.js';
import { type AnswerChange, type OnBoards, type TallyDifference, tallyDifferences } from '../tally/tally-difference.js';
import { worthOf } from '../tally/worth.js';
import { type AnswerKey, type Rows } from './rows.js';

/** All that a batch changes in the tables. */
export interface RowChanges {
  readonly questions: readonly QuestionRow[];
  /** Questions whose crowd is known from now on, by id. */
  readonly toBeCounted: readonly string[];
  /** Answers that were placed, changed or taken back. */
  readonly taken: readonly AnswerRow[];
  /** Answers that there should never have been. */
  readonly gone: readonly AnswerKey[];
  /** Answers that came to something else than before. */
  readonly scored: readonly AnswerRow[];
  readonly tallies: readonly TallyDifference[];
  /** Whose tallies have an answer less than before, or one that stands elsewhere in the log, by their boards. */
  readonly fewer: readonly OnBoards[];
}

const changedAnswers = (before: Rows, after: Rows): readonly AnswerChange[] =>
  [...new Set([...before.answers.keys(), ...after.answers.keys()])]
    .map((key) => ({ before: before.answers.get(key), after: after.answers.get(key) }))
    .filter((change) => change.before !== change.after);

const isTaken = ({ before, after }: AnswerChange): boolean => after !== undefined && after.place !== before?.place;

const isScored = ({ before, after }: AnswerChange): boolean =>
  after !== undefined && after.settlement + (before?.settlement ?? 0) > 0;

const hasFewer = ({ before, after }: AnswerChange): boolean =>
  worthOf(before).answers > 0 && (worthOf(after).answers === 0 || after?.place !== before?.place);

/** From the lock on nothing changes any more in what was answered. */
const isToBeCounted = ({ standing, crowd }: QuestionRow): boolean => standing.is === 'locked' && crowd === null;

/** What makes these rows of those. */
export const rowChanges = (before: Rows, after: Rows): RowChanges => {
  const questions = [...after.questions.values()].filter((row) => before.questions.get(row.questionId) !== row);
  const answers = changedAnswers(before, after);
  const boardsOf = (questionId: string) =>
    (after.questions.get(questionId) ?? before.questions.get(questionId))?.boards ?? [];
  return {
    questions,
    toBeCounted: questions.filter(isToBeCounted).map(({ questionId }) => questionId),
    taken: answers.filter(isTaken).flatMap((change) => change.after ?? []),
    gone: answers.flatMap((change) => (change.before && !change.after ? [change.before] : [])),
    scored: answers.filter(isScored).flatMap((change) => change.after ?? []),
    tallies: tallyDifferences(answers, boardsOf),
    fewer: answers.filter(hasFewer).flatMap(({ before }) => {
      return before ? [{ boards: boardsOf(before.questionId), fanId: before.fanId }] : [];
    }),
  };
};
