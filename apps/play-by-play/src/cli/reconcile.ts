import { type Command } from 'commander';
import { print, printJson } from './print.js';
import { type Reconciled, reconcileFiles } from './reconcile-files.js';
import { tableHead, tableRows } from './reconcile-table.js';

const show = (reconciled: Reconciled): void => {
  if ('error' in reconciled) print(`${reconciled.file}: ${reconciled.error}`);
  else tableRows(reconciled.report).forEach(print);
};

const showJson = (reconciled: Reconciled): void => printJson('error' in reconciled ? reconciled : reconciled.report);

const run = async (paths: readonly string[], options: { json?: boolean }): Promise<void> => {
  if (!options.json) print(tableHead);
  let read = 0;
  for await (const reconciled of reconcileFiles(paths)) {
    if ('report' in reconciled) read++;
    if (options.json) showJson(reconciled);
    else show(reconciled);
  }
  if (read === 0) process.exitCode = 1;
};

/** `pbp reconcile`: what agrees between a game's plays and the feed's own header and box score. */
export const registerReconcile = (program: Command): void => {
  program
    .command('reconcile')
    .description("compare summaries' plays with their own header and box score (.json, .json.gz)")
    .argument('<paths...>', 'files or folders')
    .option('--json', 'one JSON line a game, or {file, error} for what cannot be read')
    .addHelpText('after', '\nEach difference is listed with its cause. Ends with 1 only if nothing could be read.')
    .action(run);
};
