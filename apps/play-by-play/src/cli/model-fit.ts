import { type BrownianParameters } from '@pbp/domain';
import { crossValidate, type FittedModels, fitModels, readTrainingData, type Score } from '@pbp/model';
import { print, printJson } from './print.js';
import { progress } from './progress.js';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

/** Nothing to fit on; the message is one line. */
class NoTrainingData extends Error {
  override readonly name = 'NoTrainingData';
}

const told = (parameters: BrownianParameters): string =>
  Object.entries(parameters)
    .map(([name, value]: [string, number]) => `${name} ${value.toFixed(4)}`)
    .join(', ');

const tellModels = (models: FittedModels): readonly string[] =>
  Object.entries(models).flatMap(([name, pair]: [string, Partial<FittedModels['nbaUntil2019']>]) =>
    Object.entries(pair).map(([prior, parameters]) => `${name}.${prior}: ${told(parameters)}`),
  );

const tellScore = ([name, { rows, brier, logLoss }]: readonly [string, Score]): string =>
  `${name.padEnd(44)} rows ${String(rows).padStart(7)}  Brier ${brier.toFixed(5)}  log-loss ${logLoss.toFixed(5)}`;

/** `pbp model fit`: the same games give the same digits. */
export const runFit = async ({ data, json }: Options): Promise<void> => {
  if (data === undefined) throw new NoTrainingData('say where the games are: --data <folder> or WIN_PROBABILITY_DIR');
  const bar = progress('folds', 5);
  const training = await readTrainingData(data);
  const parameters = fitModels(training);
  bar.at(1);
  const crossValidated = crossValidate(training, (done) => bar.at(done + 1));
  bar.end();
  if (json) return printJson({ parameters, crossValidated });
  tellModels(parameters).forEach(print);
  print('\ncross-validated over games:');
  for (const entry of Object.entries(crossValidated)) print(tellScore(entry));
};
