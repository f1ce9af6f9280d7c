import { type Command } from 'commander';
import { rederiveGames, type Divergence, type Rederived } from '../../../ingestion/src/index.js';
import { print, printJson } from './print.js';
import { progress } from './progress.js';
import { commandConfig, withEventStore } from './with-event-store.js';

const shortened = (text: string | null): string =>
  text === null ? '(nothing)' : text.length > 300 ? `${text.slice(0, 300)}…` : text;

const told = ({ gameId, revision, noted, derived }: Divergence): string =>
  `game ${gameId} differs from revision ${revision} on\n  in the log ${shortened(noted)}\n  derived    ${shortened(derived)}`;

const report = ({ games, polls, facts, divergences }: Rederived): void => {
  const what = `${games} games, ${facts} facts from ${polls} polls`;
  for (const divergence of divergences) print(told(divergence));
  print(divergences.length === 0 ? `identical: ${what}` : `${divergences.length} of ${what} differ`);
};

const run = async (options: { json?: boolean }): Promise<void> => {
  const bar = progress('events', 0);
  const result = await withEventStore(commandConfig(), (store) =>
    rederiveGames(store, { onEvent: (count) => bar.at(count, count) }),
  );
  bar.end();
  if (options.json) printJson({ identical: result.divergences.length === 0, ...result });
  else report(result);
  process.exitCode = result.divergences.length === 0 ? 0 : 1;
};

/** `pbp rederive`: do the polls in the log still give the games in the log? */
export const registerRederive = (program: Command): void => {
  program
    .command('rederive')
    .description('derive every game stream again from the poll streams; says "identical" or where they differ')
    .option('--json', 'one JSON object instead of text')
    .action(run);
};
