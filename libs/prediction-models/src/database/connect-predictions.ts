import { type MikroORM } from '@mikro-orm/postgresql';
import { connectTables } from '@pbp/postgres';
import { feedEntities } from '@pbp/read-models';
import { AnswerEntity } from '../answer/answer-row.js';
import { HistogramEntity } from '../histogram/histogram-row.js';
import { QuestionEntity } from '../question/question-row.js';
import { TallyEntity } from '../tally/tally-row.js';
import { PredictionTables } from './migrations/m0001-predictions.js';
import { EarlierRequests } from './migrations/m0002-earlier-requests.js';
import { Histograms } from './migrations/m0003-histograms.js';

/** Apart from the games' read models: neither is made anew with the other. */
export const PREDICTIONS_SCHEMA = 'predictions';

/**
 * The read models of predictions at a PostgreSQL URL, their tables brought up to date. Close them with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectPredictions = (
  url: string,
  { schema = PREDICTIONS_SCHEMA }: { readonly schema?: string } = {},
): Promise<MikroORM> =>
  connectTables(url, {
    schema,
    entities: [QuestionEntity, AnswerEntity, TallyEntity, HistogramEntity, ...feedEntities],
    migrations: [
      { name: '0001-predictions', class: PredictionTables },
      { name: '0002-earlier-requests', class: EarlierRequests },
      { name: '0003-histograms', class: Histograms },
    ],
    connections: 6,
  });
