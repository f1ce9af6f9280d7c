import { type Table } from '@pbp/read-models';
import { type ClientBase } from 'pg';
import { type AnswerRow } from '../answer/answer-row.js';
import { type Database } from '../database/database.js';
import { type QuestionRow } from '../question/question-row.js';
import { type Rows, rowsOf } from './rows.js';
import { type Touched } from './touched.js';

const columnsOf = ({ columns }: Table): string =>
  columns.map(({ name, field }) => `kept.${name} as ${field}`).join(', ');

const loadQuestions = async (client: ClientBase, { questions }: Database, ids: readonly string[]) => {
  const { rows } = await client.query<QuestionRow>(
    `select ${columnsOf(questions)} from ${questions.name} kept where kept.question_id = any($1)`,
    [ids],
  );
  return rows;
};

/** The rows that a batch touches, as they stand. */
export const loadRows = async (client: ClientBase, database: Database, touched: Touched): Promise<Rows> => {
  const { answers } = database;
  const { rows } = await client.query<AnswerRow>(
    `select ${columnsOf(answers)} from ${answers.name} kept
      join unnest($1::text[], $2::text[]) as given (question_id, fan_id) using (question_id, fan_id)`,
    [touched.answers.map(({ questionId }) => questionId), touched.answers.map(({ fanId }) => fanId)],
  );
  return rowsOf(await loadQuestions(client, database, touched.questionIds), rows);
};

/** These questions with all their answers, as they stand. */
export const loadWhole = async (client: ClientBase, database: Database, ids: readonly string[]): Promise<Rows> => {
  const { answers } = database;
  const { rows } = await client.query<AnswerRow>(
    `select ${columnsOf(answers)} from ${answers.name} kept where kept.question_id = any($1)`,
    [ids],
  );
  return rowsOf(await loadQuestions(client, database, ids), rows);
};
