import { type BasketballLeagueId } from '@pbp/domain';
import { BadField } from './fields.js';

const prefixes: Readonly<Record<string, BasketballLeagueId>> = {
  nba: 'nba',
  wnba: 'wnba',
  mcbb: 'mens-college-basketball',
  wcbb: 'womens-college-basketball',
};

const prefixOf = (gameKey: string): string => gameKey.slice(0, gameKey.indexOf('-'));

/** The league of a game key ("nba-0021400007", "wcbb-401468166"). Throws BadField for one that names none. */
export const leagueOfKey = (gameKey: string): BasketballLeagueId => {
  const prefix = prefixOf(gameKey);
  const league = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  if (!league) throw new BadField('game_key', gameKey);
  return league;
};

const firstCentury = 96;

/** The year in which an NBA game's season ends, read off its id (00-2-14-00007: 2014-15); null for other leagues. */
export const seasonOfKey = (gameKey: string): number | null => {
  const match = /^nba-00\d(\d\d)\d{5}$/.exec(gameKey);
  if (!match) return null;
  const year = Number(match[1]);
  return (year >= firstCentury ? 1900 : 2000) + year + 1;
};
