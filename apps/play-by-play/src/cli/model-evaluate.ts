import { existsSync } from 'node:fs';
import { evaluate, readEspnChances, readStates } from '@pbp/model';
import { type EvaluatedFile } from './evaluated-file.js';
import { tellEvaluation } from './model-text.js';
import { print, printJson } from './print.js';

interface Options {
  readonly spread: boolean;
  readonly espn?: string;
  readonly json?: boolean;
}

/** x_states.csv.gz -> x_espn_winprob.csv.gz, where there is one. */
const besideOf = (file: string): string | null => {
  const sister = file.replace(/_(states|endgame)(\.csv(\.gz)?)$/, '_espn_winprob$2');
  return sister !== file && existsSync(sister) ? sister : null;
};

/** `pbp model evaluate`: ends with 1 where no row could be scored. */
export const runEvaluate = async (file: string, { spread, espn, json }: Options): Promise<void> => {
  const espnFile = espn ?? besideOf(file);
  const { rows, bad } = await readStates(file);
  const chances = espnFile === null ? null : await readEspnChances(espnFile);
  const evaluated: EvaluatedFile = { file, espnFile, badRows: bad, ...evaluate(rows, { use: spread, espn: chances }) };
  if (rows.length === 0) process.exitCode = 1;
  if (json) printJson(evaluated);
  else tellEvaluation(evaluated).forEach(print);
};
