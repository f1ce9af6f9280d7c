import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { down } from './commands/down.js';
import { install } from './commands/install.js';
import { logs, type LogsOptions } from './commands/logs.js';
import { actionNames, one } from './commands/one.js';
import { status } from './commands/status.js';
import { up } from './commands/up.js';

const program = new Command('services').description(
  'Kafka, PostgreSQL, Redis, S3, schema registry and event store as processes of this machine, on the loopback only',
);

program.command('install').description('get what is missing and start nothing').action(install);
program.command('up').description('install what is missing and start them; ready when it returns').action(up);
program.command('down').description('stop them; what they keep stays').action(down);
program
  .command('status')
  .description('one line for each; exit code 1 unless all are ready')
  .action(async () => {
    if (!(await status())) process.exitCode = 1;
  });
program
  .command('logs [service...]')
  .description('the ends of their logs')
  .option('-n, --lines <n>', 'lines of each', '20')
  .option('-f, --follow', 'and what comes', false)
  .action((names: string[], options: LogsOptions) => logs(names, options));
for (const action of actionNames) {
  program
    .command(`${action} <service>`)
    .description(`${action} one and leave the others as they are`)
    .action((name: string) => one(action, name));
}

try {
  if (!existsSync('/proc/self/stat')) throw new Error('this needs Linux: elsewhere docker compose starts the same');
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`services: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
