import { type Command } from 'commander';
import { connectAccounts } from '@pbp/accounts';
import { connectReadModels } from '@pbp/read-models';
import { print } from './print.js';
import { withDatabase } from './with-database.js';
import { commandConfig } from './with-event-store.js';

const run = (): Promise<void> =>
  withDatabase(commandConfig(), async (url) => {
    for (const connect of [connectReadModels, connectAccounts]) await (await connect(url)).close();
    print('the tables of the read models and of accounts are up to date');
  });

/** `pbp migrate`: what projector and api do at their start, for those who want it done before. */
export const registerMigrate = (program: Command): void => {
  program
    .command('migrate')
    .description(
      'create the tables of read models and accounts, or bring them up to date; projector and api do so at their start too',
    )
    .action(run);
};
