import { tablesOnPostgres } from '@pbp/testing';
import { connectAccounts } from '../database/connect-accounts.js';

/** One real database with the tables of accounts for all tests of a file. */
export const onPostgres = () => tablesOnPostgres(connectAccounts);
