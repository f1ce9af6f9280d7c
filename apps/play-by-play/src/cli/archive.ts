import { type Command } from 'commander';
import { LogArchiver, type ObjectStore, openObjects, openObjectsAt, verifyLog } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { tellVerified } from './archive-text.js';
import { print, printJson } from './print.js';
import { progress } from './progress.js';
import { commandConfig, withEventStore } from './with-event-store.js';
import { withLogIfThere } from './with-log-if-there.js';

interface Options {
  readonly to?: string;
  readonly from?: string;
  readonly json?: boolean;
}

const archiveAt = (place: string | undefined, config: Config): ObjectStore =>
  place === undefined ? openObjects(config) : openObjectsAt(place, config);

const write = async ({ to, json }: Options): Promise<void> => {
  const config = commandConfig();
  const objects = archiveAt(to, config);
  const bar = progress('events', 0);
  const onProgress = (events: number) => bar.at(events, events);
  const archived = await withEventStore(config, (store) => new LogArchiver(objects, store).run({ onProgress })).finally(
    () => bar.end(),
  );
  if (json) printJson({ place: objects.place, ...archived });
  else print(`${objects.place}: ${archived.events} events, ${archived.segments} more full segments`);
};

const verify = async ({ from, json }: Options): Promise<void> => {
  const config = commandConfig();
  const objects = archiveAt(from, config);
  const bar = progress('segments', 0);
  const onProgress = (done: number, of: number) => bar.at(done, of);
  const verified = await withLogIfThere(config, (store) => verifyLog(objects, store, { onProgress })).finally(() =>
    bar.end(),
  );
  if (json) printJson(verified);
  else tellVerified(verified).forEach(print);
  process.exitCode = verified.sound ? 0 : 1;
};

/** `pbp archive`: the log's copy in segments, in the folder or bucket where the raw bodies are. */
export const registerArchive = (program: Command): void => {
  const archive = program
    .command('archive')
    .description('the log in segments of 10,000 events: write them, verify them');
  archive
    .command('write')
    .description('archive what the log holds beyond what is archived; a run that was cut off is gone on with')
    .option('--to <archive>', 'a folder, or s3://bucket/prefix at S3_ENDPOINT (default: the archive in use)')
    .option('--json', 'one JSON object')
    .action(write);
  archive
    .command('verify')
    .description('check every segment, their chain and order, and compare with the log if there is one')
    .option('--from <archive>', 'a folder, or s3://bucket/prefix at S3_ENDPOINT (default: the archive in use)')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nEnds with 1 if anything is broken, differs from the log, or if a full segment is missing.')
    .action(verify);
};
