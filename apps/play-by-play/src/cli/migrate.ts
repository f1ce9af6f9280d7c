import { type Command } from 'commander';
import { connectAccounts } from '@pbp/accounts';
import { connectPools } from '@pbp/pools';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels } from '@pbp/read-models';
import { print } from './print.js';
import { withDatabase } from './with-database.js';
import { commandConfig } from './with-event-store.js';

const run = (): Promise<void> =>
  withDatabase(commandConfig(), async (url) => {
    for (const connect of [connectReadModels, connectAccounts, connectPools, connectPredictions])
      await (await connect(url)).close();
    print('the tables of the read models, of predictions, of accounts and of pools are up to date');
  });

/** `pbp migrate`: what projector and api do at their start, for those who want it done before. */
export const registerMigrate = (program: Command): void => {
  program
    .command('migrate')
    .description(
      'create the tables of read models, predictions, accounts and pools, or bring them up to date; projector, question-desk and api do so at their start too',
    )
    .action(run);
};
