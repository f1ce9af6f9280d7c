import {
  type Pregame,
  pregameFrom,
  winProbabilityBy,
  type WinProbabilityModel,
  winProbabilityModelOf,
} from '@pbp/domain';
import { type EspnChances } from '../table/espn-chances.js';
import { isOvertime, type StateRow } from '../table/state-row.js';

/** What may be known before a game. */
export interface Priors {
  /** False: the line of the table and ESPN's word are not looked at. */
  readonly use: boolean;
  readonly espn: EspnChances | null;
}

export interface Prediction {
  readonly row: StateRow;
  /** Home team's chance. */
  readonly chance: number;
  readonly model: string;
  readonly prior: Pregame['kind'];
}

const modelOf = (row: StateRow): WinProbabilityModel => {
  const model = winProbabilityModelOf(row.league, row.season ?? undefined);
  if (!model) throw new Error(`no model of ${row.league}`);
  return model;
};

/** ESPN's first word of a game comes after a play or two: it is read back to the tip-off. */
const espnPrior = (rows: readonly StateRow[], model: WinProbabilityModel, espn: EspnChances): Pregame | null => {
  for (const row of rows) {
    const chance = espn.at(row);
    if (chance !== null && !isOvertime(row)) return pregameFrom(chance, row, model);
  }
  return null;
};

const pregameOf = (rows: readonly StateRow[], model: WinProbabilityModel, { use, espn }: Priors): Pregame => {
  const [first] = rows;
  if (!use || !first) return { kind: 'unknown' };
  if (first.homeFavouredBy !== null) return { kind: 'spread', homeFavouredBy: first.homeFavouredBy };
  if (first.espnPregame !== null) return { kind: 'chance', home: first.espnPregame };
  return (espn && espnPrior(rows, model, espn)) ?? { kind: 'unknown' };
};

/** Our chance at every moment, by the model of the game's league and season and the best prior that the game has. */
export const predict = (rows: readonly StateRow[], priors: Priors): readonly Prediction[] =>
  [...Map.groupBy(rows, ({ gameKey }) => gameKey).values()].flatMap((game) => {
    const [first] = game;
    if (!first) return [];
    const model = modelOf(first);
    const pregame = pregameOf(game, model, priors);
    const chanceAt = winProbabilityBy(model, pregame);
    return game.map((row) => ({ row, chance: chanceAt(row), model: model.name, prior: pregame.kind }));
  });
