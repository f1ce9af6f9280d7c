import { withGameLog } from '../game-log.js';
import { type Row } from '../row.js';
import { appendRow } from './append.js';
import { readAndFoldRow } from './read-and-fold.js';

const games = 6;

/** What the port to the event store costs beside the bare client, both on one connection. */
export const portRows = (): Promise<readonly Row[]> =>
  withGameLog(games, async (log) => [await appendRow(log, 1), await appendRow(log, 100), await readAndFoldRow(log)]);
