import { type AnswerRow } from '../answer/answer-row.js';
import { type QuestionRow } from '../question/question-row.js';

/** Whose answer to which question. */
export interface AnswerKey {
  readonly questionId: string;
  readonly fanId: string;
}

/** Some of the questions by their ids, and some answers by `keyOf`. */
export interface Rows {
  readonly questions: ReadonlyMap<string, QuestionRow>;
  readonly answers: ReadonlyMap<string, AnswerRow>;
}

/** A fan's id may hold anything but what no id of a question holds. */
export const keyOf = ({ questionId, fanId }: AnswerKey): string => `${questionId} ${fanId}`;

export const noRows: Rows = { questions: new Map(), answers: new Map() };

export const rowsOf = (questions: readonly QuestionRow[], answers: readonly AnswerRow[]): Rows => ({
  questions: new Map(questions.map((row) => [row.questionId, row])),
  answers: new Map(answers.map((row) => [keyOf(row), row])),
});
