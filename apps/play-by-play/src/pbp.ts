import { Command, CommanderError } from 'commander';
import { endWithOneLine, version } from '@pbp/platform';

type Register = (program: Command) => void;

/** Each command with what it needs is loaded when it is asked for: together they take seconds. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  reconcile: async () => (await import('./cli/reconcile.js')).registerReconcile,
  record: async () => (await import('./cli/record.js')).registerRecord,
  replay: async () => (await import('./cli/replay.js')).registerReplay,
  rederive: async () => (await import('./cli/rederive.js')).registerRederive,
  hash: async () => (await import('./cli/hash.js')).registerHash,
  rebuild: async () => (await import('./cli/rebuild.js')).registerRebuild,
  migrate: async () => (await import('./cli/migrate.js')).registerMigrate,
  accounts: async () => (await import('./cli/accounts.js')).registerAccounts,
  'dead-letters': async () => (await import('./cli/dead-letters.js')).registerDeadLetters,
  archive: async () => (await import('./cli/archive.js')).registerArchive,
  restore: async () => (await import('./cli/restore.js')).registerRestore,
  simulate: async () => (await import('./cli/simulate.js')).registerSimulate,
  model: async () => (await import('./cli/model.js')).registerModel,
  'event-store': async () => (await import('./cli/event-store.js')).registerEventStore,
  topics: async () => (await import('./cli/topics.js')).registerTopics,
  schemas: async () => (await import('./cli/schemas.js')).registerSchemas,
};

const program = new Command('pbp')
  .description('Play-by-Play: commands for analysts and operators')
  .version(version)
  .showHelpAfterError('(add --help for the options)');

const asked = Object.entries(commands).filter(([name]) => name === process.argv[2]);
for (const [, load] of asked.length > 0 ? asked : Object.entries(commands)) (await load())(program);

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode);
  endWithOneLine(error);
});
