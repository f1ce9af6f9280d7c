import { tablesOnPostgres } from '@pbp/testing';
import { connectPools } from '../database/connect-pools.js';

/** One real database with the tables of pools for all tests of a file. */
export const onPostgres = () => tablesOnPostgres(connectPools);
