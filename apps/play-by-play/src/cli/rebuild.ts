import { type Command } from 'commander';
import { rebuildReadModels, type Rebuilt } from '@pbp/read-models';
import { print, printJson } from './print.js';
import { progress } from './progress.js';
import { withDatabase } from './with-database.js';
import { commandConfig, withEventStore } from './with-event-store.js';

interface Options {
  readonly check?: boolean;
  readonly json?: boolean;
}

const report = ({ events, position, live, rebuilt, identical, onTheWay, swapped }: Rebuilt): void => {
  print(`${events} events projected, up to ${position ?? 'the beginning'} of the log`);
  print(`live     ${live}`);
  print(`rebuilt  ${rebuilt}  ${identical ? 'identical' : 'DIFFERENT'}`);
  if (onTheWay.length > 0) print(`not compared, still on their way through Kafka: ${onTheWay.join(', ')}`);
  print(swapped ? 'the rebuilt read models are live now' : 'the live read models were left as they are');
};

const rebuild = (then: 'swap' | 'compare'): Promise<Rebuilt> => {
  const config = commandConfig();
  const bar = progress('events', 0);
  return withEventStore(config, (store) =>
    withDatabase(config, (url) =>
      rebuildReadModels({ url, store, then, onProgress: (done, of) => bar.at(done, Math.max(done, of)) }),
    ),
  ).finally(() => bar.end());
};

const run = async ({ check, json }: Options): Promise<void> => {
  const rebuilt = await rebuild(check ? 'compare' : 'swap');
  if (json) printJson(rebuilt);
  else report(rebuilt);
  if (check && !rebuilt.identical) process.exitCode = 1;
};

/** `pbp rebuild`: the read models anew from the log, beside the live ones, then in their place. */
export const registerRebuild = (program: Command): void => {
  program
    .command('rebuild')
    .description(
      'build the read models anew from the log, compare them with the live ones, and put them in their place',
    )
    .option('--check', 'compare only; exit code 1 when they differ')
    .option('--json', 'one JSON object')
    .action(run);
};
