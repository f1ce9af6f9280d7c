import { type BasketballLeagueId, leagues, type Side } from '@pbp/domain';
import { BadField, numberIn, numberOrNull, yesOrNo } from './fields.js';
import { leagueOfKey, seasonOfKey } from './league-of-key.js';
import { type Line } from './read-table.js';

/** One moment of one game that is over. */
export interface StateRow {
  readonly gameKey: string;
  readonly league: BasketballLeagueId;
  /** The year in which the season ends; null where neither row nor key tells. */
  readonly season: number | null;
  readonly period: number;
  /** Of regulation, or of the overtime that is being played. */
  readonly secondsLeft: number;
  readonly margin: number;
  readonly ball: Side | null;
  /** The closing line with its sign turned; null where there is none. */
  readonly homeFavouredBy: number | null;
  /** ESPN's own chance of the home team before the game, where the table has it. */
  readonly espnPregame: number | null;
  readonly homeWon: boolean;
}

/** Without these no row can be scored. */
export const stateColumns = ['game_key', 'period', 'seconds_left_in_game', 'margin_home', 'home_won'] as const;

const ballOf = (line: Line): Side | null => {
  const home = numberOrNull(line, 'home_possession');
  if (home === null) return null;
  if (home !== 0 && home !== 1) throw new BadField('home_possession', line.field('home_possession'));
  return home === 1 ? 'home' : 'away';
};

const secondsOf = (line: Line, league: BasketballLeagueId, period: number): number => {
  const { regulation, overtime } = leagues[league];
  const most = period > regulation.periods ? overtime.seconds : regulation.periods * regulation.seconds;
  return numberIn(line, 'seconds_left_in_game', 0, most);
};

const spreadOf = (line: Line): number | null => {
  const spread = numberOrNull(line, 'pregame_spread_home');
  return spread === null ? null : -spread;
};

/** Throws BadField where the line does not tell a moment. */
export const stateRowOf = (line: Line): StateRow => {
  const gameKey = line.field('game_key');
  const league = leagueOfKey(gameKey);
  const period = numberIn(line, 'period', 1, 20);
  return {
    gameKey,
    league,
    season: numberOrNull(line, 'season') ?? seasonOfKey(gameKey),
    period,
    secondsLeft: secondsOf(line, league, period),
    margin: numberIn(line, 'margin_home', -200, 200),
    ball: ballOf(line),
    homeFavouredBy: spreadOf(line),
    espnPregame: numberOrNull(line, 'espn_pregame_home'),
    homeWon: yesOrNo(line, 'home_won'),
  };
};

/** Overtimes come after the periods of regulation. */
export const isOvertime = ({ league, period }: Pick<StateRow, 'league' | 'period'>): boolean =>
  period > leagues[league].regulation.periods;
