import { join } from 'node:path';
import { leagues } from '@pbp/domain';
import { numberIn, numberOrNull, yesOrNo } from '../table/fields.js';
import { leagueOfKey } from '../table/league-of-key.js';
import { type Line } from '../table/read-table.js';
import { readRows, readStates } from '../table/read-rows.js';
import { isOvertime, type StateRow } from '../table/state-row.js';
import { ballSign, type Observation } from './observation.js';

/** A game of which only the margins after its quarters are known. */
export interface QuarterRow {
  readonly gameKey: string;
  readonly season: number;
  readonly neutralSite: boolean;
  readonly regularSeason: boolean;
  readonly margins: readonly number[];
  readonly homeFavouredBy: number | null;
  readonly homeWon: boolean;
}

const quarterColumns = ['game_key', 'season', 'game_type', 'margin_q1', 'margin_q2', 'margin_q3', 'home_won'] as const;
const quarters = ['margin_q1', 'margin_q2', 'margin_q3'] as const;

const quarterRowOf = (line: Line): QuarterRow => {
  const spread = numberOrNull(line, 'pregame_spread_home');
  return {
    gameKey: line.field('game_key'),
    season: numberIn(line, 'season', 1946, 2100),
    neutralSite: numberOrNull(line, 'neutral_site') === 1,
    regularSeason: line.field('game_type') === 'regular_season',
    margins: quarters.map((column) => numberIn(line, column, -200, 200)),
    homeFavouredBy: spread === null ? null : -spread,
    homeWon: yesOrNo(line, 'home_won'),
  };
};

const nbaSeconds = leagues.nba.regulation.seconds;
const nbaLength = nbaSeconds * leagues.nba.regulation.periods;

/** A row as an observation; null in overtime. */
const observationOf = (row: StateRow): Observation | null => {
  if (isOvertime(row)) return null;
  const { periods, seconds } = leagues[leagueOfKey(row.gameKey)].regulation;
  return {
    gameKey: row.gameKey,
    margin: row.margin,
    seconds: row.secondsLeft,
    length: periods * seconds,
    favour: row.homeFavouredBy ?? 0,
    ball: ballSign(row.ball),
    won: row.homeWon,
  };
};

/** The observations after the quarters of regular-season games on no neutral floor. */
export const quarterObservations = (rows: readonly QuarterRow[], from: number, until: number): readonly Observation[] =>
  rows
    .filter(
      ({ regularSeason, neutralSite, season }) => regularSeason && !neutralSite && season >= from && season <= until,
    )
    .flatMap(({ gameKey, margins, homeFavouredBy, homeWon }) =>
      margins.map((margin, index) => ({
        gameKey,
        margin,
        seconds: nbaLength - (index + 1) * nbaSeconds,
        length: nbaLength,
        favour: homeFavouredBy ?? Number.NaN,
        ball: 0 as const,
        won: homeWon,
      })),
    );

export interface TrainingData {
  /** NBA 2014-15 to 2018-19 every 30 s, with the closing line. */
  readonly nba: readonly Observation[];
  /** The last two minutes of 2007-08 to 2018-19 every 5 s, likewise. */
  readonly nbaEndgame: readonly Observation[];
  readonly quarters: readonly QuarterRow[];
  readonly womensCollege: readonly Observation[];
  readonly womensCollegeEndgame: readonly Observation[];
}

const observationsIn = async (file: string): Promise<readonly Observation[]> => {
  const { rows } = await readStates(file);
  return rows.map(observationOf).filter((each) => each !== null);
};

/** Reads the fit half from a folder. Throws where a file is missing or is no such table. */
export const readTrainingData = async (folder: string): Promise<TrainingData> => {
  const file = (name: string) => join(folder, `fit_${name}.csv.gz`);
  const quarterTable = await readRows(file('nba_quarters'), quarterColumns, quarterRowOf);
  return {
    nba: await observationsIn(file('nba_states')),
    nbaEndgame: await observationsIn(file('nba_endgame')),
    quarters: quarterTable.rows,
    womensCollege: await observationsIn(file('wcbb_states')),
    womensCollegeEndgame: await observationsIn(file('wcbb_endgame')),
  };
};
