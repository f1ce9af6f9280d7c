import { freshTablesOnPostgres } from '@pbp/testing';
import { connectPredictions } from '../database/connect-predictions.js';

/** One real database for all tests of a file. */
export const onPostgres = () => freshTablesOnPostgres(connectPredictions);
