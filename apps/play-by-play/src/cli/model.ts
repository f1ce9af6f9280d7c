import { type Command } from 'commander';
import { runCompare } from './model-compare.js';
import { runEvaluate } from './model-evaluate.js';
import { runFit } from './model-fit.js';

/** `pbp model`: where the win probability comes from and how good it is. */
export const registerModel = (program: Command): void => {
  const model = program.command('model').description('win probability: fit it, score it, set it beside ESPN’s');
  model
    .command('fit')
    .description('fit every parameter again and score the fit by cross-validation over games')
    .option('--data <folder>', 'fit_nba_states.csv.gz and its sisters', process.env['WIN_PROBABILITY_DIR'])
    .option('--json', 'one JSON object')
    .action(runFit);
  model
    .command('evaluate')
    .description('score the committed model on moments of games that are over (.csv, .csv.gz)')
    .argument(
      '<states>',
      'columns game_key, period, seconds_left_in_game, margin_home, home_won and what else is known',
    )
    .option('--no-spread', 'as if nothing had been known before the games')
    .option('--espn <file>', "ESPN's own chances of the same moments: benchmark, and prior of games without a line")
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nBeside x_states.csv.gz a file x_espn_winprob.csv.gz is found by itself.')
    .action(runEvaluate);
  model
    .command('compare')
    .description("ours beside ESPN's win probability on recorded summaries (.json, .json.gz)")
    .argument('<paths...>', 'files or folders')
    .option('--json', 'one JSON line a game, or {file, error} for what cannot be compared')
    .action(runCompare);
};
