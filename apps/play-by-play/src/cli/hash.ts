import { type Command } from 'commander';
import { connectReadModels, hashReadModels } from '@pbp/read-models';
import { print, printJson } from './print.js';
import { withDatabase } from './with-database.js';
import { commandConfig } from './with-event-store.js';

const run = async (options: { json?: boolean }): Promise<void> => {
  const hash = await withDatabase(commandConfig(), async (url) => {
    const orm = await connectReadModels(url);
    return hashReadModels(orm).finally(() => orm.close());
  });
  if (options.json) printJson(hash);
  else print(`${hash.sha256}  ${hash.games} games, at ${hash.position ?? 'the beginning'} of the log`);
};

/** `pbp hash`: what the read models hold, as one number to compare. */
export const registerHash = (program: Command): void => {
  program
    .command('hash')
    .description('print the SHA-256 of a canonical dump of the read models, and how far into the log they have come')
    .option('--json', 'one JSON object')
    .action(run);
};
