import { type MikroORM } from '@mikro-orm/postgresql';
import { type FeedTables, feedTablesOf, type Table, tableOf } from '@pbp/read-models';
import { AnswerEntity } from '../answer/answer-row.js';
import { HistogramEntity } from '../histogram/histogram-row.js';
import { QuestionEntity } from '../question/question-row.js';
import { TallyEntity } from '../tally/tally-row.js';

/** The driver's own connections and the tables' names, for many rows at once and for what an ORM cannot ask. */
export interface Database extends FeedTables {
  readonly questions: Table;
  readonly answers: Table;
  readonly tallies: Table;
  readonly histograms: Table;
}

export const databaseOf = async (orm: MikroORM): Promise<Database> => ({
  ...(await feedTablesOf(orm)),
  questions: tableOf(orm, QuestionEntity),
  answers: tableOf(orm, AnswerEntity),
  tallies: tableOf(orm, TallyEntity),
  histograms: tableOf(orm, HistogramEntity),
});
