import { type Group, type Row } from '../row.js';
import { boardRows } from './board.js';
import { placingRows } from './placing.js';
import { type ServedApi, withServedApi } from './served-api.js';
import { settlingRows } from './settling.js';

const alone =
  (measure: (api: ServedApi) => Promise<readonly Row[]>): Group =>
  () =>
    withServedApi(measure);

/** The game of predictions: placing them, settling them, and the boards. */
export const predictions: readonly Group[] = [alone(placingRows), alone(settlingRows), alone(boardRows)];
