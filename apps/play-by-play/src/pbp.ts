import { Command, CommanderError } from 'commander';
import { endWithOneLine, version } from '@pbp/platform';
import { registerDeadLetters } from './cli/dead-letters.js';
import { registerEventStore } from './cli/event-store.js';
import { registerHash } from './cli/hash.js';
import { registerRebuild } from './cli/rebuild.js';
import { registerReconcile } from './cli/reconcile.js';
import { registerRecord } from './cli/record.js';
import { registerRederive } from './cli/rederive.js';
import { registerReplay } from './cli/replay.js';
import { registerSimulate } from './cli/simulate.js';

const program = new Command('pbp')
  .description('Play-by-Play: commands for analysts and operators')
  .version(version)
  .showHelpAfterError('(add --help for the options)');

const commands = [
  registerReconcile,
  registerRecord,
  registerReplay,
  registerRederive,
  registerHash,
  registerRebuild,
  registerDeadLetters,
  registerSimulate,
  registerEventStore,
];
for (const register of commands) register(program);

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode);
  endWithOneLine(error);
});
