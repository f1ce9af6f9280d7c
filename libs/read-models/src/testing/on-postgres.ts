import { freshTablesOnPostgres } from '@pbp/testing';
import { connectReadModels } from '../database/connect-read-models.js';

/** One real database for all tests of a file. */
export const onPostgres = () => freshTablesOnPostgres(connectReadModels);
