import { type Command } from 'commander';
import { BodyArchive, openObjects } from '@pbp/archive';
import { payloadFiles, PollNotes, type Replayed, ReplayRecordings } from '../../../ingestion/src/index.js';
import { print, printJson } from './print.js';
import { progress } from './progress.js';
import { commandConfig, withEventStore } from './with-event-store.js';

const told = (replayed: Replayed): string => {
  switch (replayed.outcome) {
    case 'changed':
      return `${replayed.file}: ${replayed.facts} facts`;
    case 'unchanged':
      return `${replayed.file}: nothing new`;
    case 'known':
      return `${replayed.file}: older than what the log has`;
    case 'unreadable':
    case 'foreign':
      return `${replayed.file}: passed over, ${replayed.why}`;
    default:
      return replayed satisfies never;
  }
};

const run = async (paths: readonly string[], options: { json?: boolean }): Promise<void> => {
  const config = commandConfig();
  const files = (await Promise.all(paths.map((path) => Array.fromAsync(payloadFiles(path))))).flat();
  await withEventStore(config, async (store) => {
    const replay = new ReplayRecordings(store, new PollNotes(store, new BodyArchive(openObjects(config))));
    const bar = progress('payloads', files.length);
    for (const [index, file] of files.entries()) {
      const replayed = await replay.replay(file);
      if (options.json) printJson(replayed);
      else print(told(replayed));
      bar.at(index + 1);
    }
    bar.end();
  });
};

/** `pbp replay`: recorded payloads through ingestion into the log. */
export const registerReplay = (program: Command): void => {
  program
    .command('replay')
    .description('feed recorded payloads (.json, .json.gz) through ingestion, folders in the order of their names')
    .argument('<paths...>', 'files or folders')
    .option('--json', 'one JSON line a file')
    .addHelpText(
      'after',
      '\nA time in a file name (2026-02-03T031500Z) is taken as the time of the poll. A replay that was cut off goes on behind what the log has.',
    )
    .action(run);
};
