import { type BasketballLeagueId, type League, type LeagueId } from './league.js';

const basketball = (id: BasketballLeagueId, name: string, periods: number, minutes: number): League => ({
  id,
  name,
  sport: 'basketball',
  regulation: { periods, seconds: minutes * 60 },
  overtime: { seconds: 300 },
  clock: 'down',
  plays: 'full',
});

const scoreboardOnly = (league: Omit<League, 'plays'>): League => ({ ...league, plays: 'none' });

const football = { sport: 'football', regulation: { periods: 4, seconds: 900 }, clock: 'down' } as const;
const soccer = {
  sport: 'soccer',
  regulation: { periods: 2, seconds: 2700 },
  overtime: { seconds: 900 },
  clock: 'up',
} as const;

/** Every league the system knows, by its id (ESPN's own slug). */
export const leagues: Readonly<Record<LeagueId, League>> = {
  nba: basketball('nba', 'NBA', 4, 12),
  wnba: basketball('wnba', 'WNBA', 4, 10),
  'mens-college-basketball': basketball('mens-college-basketball', "Men's college basketball", 2, 20),
  'womens-college-basketball': basketball('womens-college-basketball', "Women's college basketball", 4, 10),
  nfl: scoreboardOnly({ id: 'nfl', name: 'NFL', ...football, overtime: { seconds: 600 } }),
  'college-football': scoreboardOnly({
    id: 'college-football',
    name: 'College football',
    ...football,
    overtime: { seconds: 0 },
  }),
  nhl: scoreboardOnly({
    id: 'nhl',
    name: 'NHL',
    sport: 'hockey',
    regulation: { periods: 3, seconds: 1200 },
    overtime: { seconds: 300 },
    clock: 'up',
  }),
  mlb: scoreboardOnly({
    id: 'mlb',
    name: 'MLB',
    sport: 'baseball',
    regulation: { periods: 9, seconds: 0 },
    overtime: { seconds: 0 },
    clock: 'none',
  }),
  'eng.1': scoreboardOnly({ id: 'eng.1', name: 'Premier League', ...soccer }),
  'usa.1': scoreboardOnly({ id: 'usa.1', name: 'MLS', ...soccer }),
  'fifa.world': scoreboardOnly({ id: 'fifa.world', name: 'World Cup', ...soccer }),
};

export const isLeagueId = (text: string): text is LeagueId => Object.hasOwn(leagues, text);

/** Length of a period in seconds of game clock; periods past regulation are overtimes. */
export const periodSeconds = (league: League, period: number): number =>
  period <= league.regulation.periods ? league.regulation.seconds : league.overtime.seconds;

/** Seconds of game clock played at `secondsLeft` in `period`, overtimes included. */
export const secondsPlayed = (league: League, period: number, secondsLeft: number): number => {
  let before = 0;
  for (let p = 1; p < period; p++) before += periodSeconds(league, p);
  return before + periodSeconds(league, period) - secondsLeft;
};
