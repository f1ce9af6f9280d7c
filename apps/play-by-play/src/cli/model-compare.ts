import { readFile } from 'node:fs/promises';
import { decodeBody } from '@pbp/espn';
import { reasonOf } from '@pbp/platform';
import { payloadFiles } from '../../../ingestion/src/index.js';
import { compareGame, type Comparison } from './compare-game.js';
import { print, printJson } from './print.js';

type Compared =
  { readonly file: string; readonly comparison: Comparison } | { readonly file: string; readonly error: string };

const compareFile = async (file: string): Promise<Compared> => {
  try {
    const decoded = decodeBody(await readFile(file));
    if (decoded.kind !== 'json') return { file, error: `${decoded.kind}: ${decoded.detail}` };
    return { file, comparison: compareGame(decoded.value) };
  } catch (error) {
    return { file, error: reasonOf(error) };
  }
};

async function* compareFiles(paths: readonly string[]): AsyncGenerator<Compared> {
  for (const path of paths) {
    try {
      for await (const file of payloadFiles(path)) yield await compareFile(file);
    } catch (error) {
      yield { file: path, error: reasonOf(error) };
    }
  }
}

const columns: readonly (readonly [title: string, width: number, cell: (comparison: Comparison) => string])[] = [
  ['game', 11, ({ gameId }) => gameId],
  ['model', 20, ({ model }) => model],
  ['prior', 17, ({ prior }) => prior],
  ['plays', 5, ({ plays }) => String(plays)],
  ['apart', 6, ({ meanDifference }) => meanDifference.toFixed(3)],
  ['most', 6, ({ largest }) => largest.difference.toFixed(3)],
  ['Brier ours', 10, ({ brier }) => brier?.ours.toFixed(4) ?? '-'],
  ["ESPN's", 7, ({ brier }) => brier?.espn.toFixed(4) ?? '-'],
  ['most apart at', 0, ({ largest }) => largest.text],
];

const row = (cellOf: (column: (typeof columns)[number]) => string): string =>
  columns
    .map((column) => cellOf(column).padEnd(column[1]))
    .join(' ')
    .trimEnd();

const show = (compared: Compared): void => {
  if ('error' in compared) print(`${compared.file}: ${compared.error}`);
  else print(row(([, , cell]) => cell(compared.comparison)));
};

/** `pbp model compare`: ends with 1 only if nothing could be compared. */
export const runCompare = async (paths: readonly string[], { json }: { readonly json?: boolean }): Promise<void> => {
  if (!json) print(row(([title]) => title));
  let count = 0;
  for await (const compared of compareFiles(paths)) {
    if ('comparison' in compared) count++;
    if (json) printJson('error' in compared ? compared : { file: compared.file, ...compared.comparison });
    else show(compared);
  }
  if (count === 0) process.exitCode = 1;
};
