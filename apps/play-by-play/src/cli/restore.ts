import { type Command } from 'commander';
import { openObjectsAt, restoreLog } from '@pbp/archive';
import { print, printJson } from './print.js';
import { progress } from './progress.js';
import { commandConfig, withEventStore } from './with-event-store.js';

interface Options {
  readonly from: string;
  readonly json?: boolean;
}

const run = async ({ from, json }: Options): Promise<void> => {
  const config = commandConfig();
  const objects = openObjectsAt(from, config);
  const bar = progress('events', 0);
  const restored = await withEventStore(config, (store) =>
    restoreLog(objects, store, (done, of) => bar.at(done, of)),
  ).finally(() => bar.end());
  if (json) printJson(restored);
  else print(`${restored.events} events are in the event store, ${restored.found} of them were there before`);
};

/** `pbp restore`: an event store filled again from an archive. */
export const registerRestore = (program: Command): void => {
  program
    .command('restore')
    .description('fill an empty event store with the archived events, in the order of the log')
    .requiredOption('--from <archive>', 'a folder (DATA_DIR/archive of a system), or s3://bucket/prefix at S3_ENDPOINT')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      '\nA restore that was cut off is gone on with. An event store that holds anything else is left as it is.\nThen "pbp archive verify --from <archive>" compares; a projector makes the read models when the system starts.',
    )
    .action(run);
};
