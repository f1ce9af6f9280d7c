import { type BasketballLeagueId, leagues, type Side } from '@pbp/domain';
import { isoMinutes } from '../feed/clock.js';
import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { Random } from '../random/random.js';
import { playerLines, totalOf } from './lines.js';
import { isDecided, isLive, isUnplayed, scoreboardStatus } from './status.js';
import { boxTeam, leagueNumber, leagueUid, seasonYear } from './team-json.js';
import { type Shown } from './view.js';

const statistics = ({ game, view }: Shown, side: Side): Json => {
  const line = totalOf(playerLines(game, view)[side]);
  return [
    { name: 'rebounds', abbreviation: 'REB', displayValue: String(line.rebounds) },
    { name: 'assists', abbreviation: 'AST', displayValue: String(line.assists) },
    { name: 'fieldGoalsAttempted', abbreviation: 'FGA', displayValue: String(line.fieldGoalsAttempted) },
    { name: 'fieldGoalsMade', abbreviation: 'FGM', displayValue: String(line.fieldGoalsMade) },
    { name: 'points', abbreviation: 'PTS', displayValue: String(line.points) },
  ];
};

const lineScore = ({ view }: Shown, side: Side): Json =>
  view.lineScore[side].map((value, index) => ({ value, displayValue: String(value), period: index + 1 }));

const competitor = (shown: Shown, side: Side): JsonObject => {
  const { game, view } = shown;
  const other: Side = side === 'home' ? 'away' : 'home';
  const unplayed = isUnplayed(view.status);
  return {
    id: game[side].team.id,
    uid: `${leagueUid(game)}~t:${game[side].team.id}`,
    type: 'team',
    order: side === 'home' ? 0 : 1,
    homeAway: side,
    ...(isDecided(view.status) && { winner: view.score[side] > view.score[other] }),
    team: { ...boxTeam(game, side), isActive: true },
    score: String(view.score[side]),
    ...(!unplayed && { linescores: lineScore(shown, side) }),
    statistics: unplayed ? [] : statistics(shown, side),
    records: [{ name: 'overall', abbreviation: 'Total', type: 'total', summary: game[side].record }],
  };
};

const chances = (home: number): JsonObject => ({
  tiePercentage: 0,
  homeWinPercentage: home,
  awayWinPercentage: Math.round((1 - home) * 1000) / 1000,
});

const situation = ({ view }: Shown): JsonObject => {
  const last = view.plays.at(-1);
  if (!isLive(view.status) || !last) return {};
  const { type, text, team } = last.raw;
  const lastPlay = {
    id: last.id,
    type,
    text,
    scoreValue: last.points,
    ...(team !== undefined && { team }),
    probability: chances(last.homeWinProbability ?? 0.5),
    athletesInvolved: [],
  };
  return { situation: { lastPlay } };
};

const linkBack = ({ game, view }: Shown): Json => {
  const appears = view.ballast === 0 || new Random('links', game.id, view.ballast).chance(0.5);
  const href = `https://www.espn.com/${game.league}/game?gameId=${game.id}`;
  return appears ? [{ language: 'en-US', rel: ['summary', 'desktop', 'event'], href, text: 'Gamecast' }] : [];
};

const uidOf = (game: FeedGame): string => `${leagueUid(game)}~e:${game.id}`;

const venueOf = ({ home, venue }: FeedGame): JsonObject => ({
  id: `9${home.team.id}`,
  fullName: venue,
  address: { city: home.team.location, state: 'ZZ' },
  indoor: true,
});

const competitionOf = (shown: Shown): JsonObject => {
  const { game, view } = shown;
  const started = !isUnplayed(view.status);
  return {
    id: game.id,
    uid: `${uidOf(game)}~c:${game.id}`,
    date: isoMinutes(game.startsAt),
    attendance: started ? 15_000 + (Number(game.id) % 4_000) : 0,
    type: { id: '1', abbreviation: 'STD' },
    timeValid: true,
    neutralSite: game.neutralSite,
    conferenceCompetition: false,
    playByPlayAvailable: started,
    recent: started,
    venue: venueOf(game),
    competitors: [competitor(shown, 'home'), competitor(shown, 'away')],
    notes: [],
    ...situation(shown),
    status: scoreboardStatus(game, view.status),
    broadcasts: [{ market: 'national', names: ['Simulated'] }],
    format: { regulation: { periods: leagues[game.league].regulation.periods } },
    startDate: isoMinutes(game.startsAt),
  };
};

const eventOf = (shown: Shown): JsonObject => {
  const { game, view } = shown;
  const { home, away } = game;
  return {
    id: game.id,
    uid: uidOf(game),
    date: isoMinutes(game.startsAt),
    name: `${away.team.location} ${away.team.name} at ${home.team.location} ${home.team.name}`,
    shortName: `${away.team.abbreviation} @ ${home.team.abbreviation}`,
    season: { year: seasonYear(game), type: 2, slug: 'regular-season' },
    competitions: [competitionOf(shown)],
    links: linkBack(shown),
    status: scoreboardStatus(game, view.status),
  };
};

const leagueEntry = (league: BasketballLeagueId, year: number): JsonObject => ({
  id: leagueNumber(league),
  uid: `s:40~l:${leagueNumber(league)}`,
  name: leagues[league].name,
  abbreviation: leagues[league].name,
  slug: league,
  season: { year, type: { id: '2', type: 2, name: 'Regular Season' } },
});

const isWholeDay = (dates: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(dates);

/**
 * The whole body of a scoreboard poll of a league's day (yyyy-mm-dd), month (yyyy-mm) or year (yyyy). Only a day's is
 * known to say of when it is.
 */
export const scoreboardOf = (league: BasketballLeagueId, dates: string, shown: readonly Shown[]): JsonObject => {
  const [first] = shown;
  const year = first ? seasonYear(first.game) : Number(dates.slice(0, 4));
  return {
    leagues: [leagueEntry(league, year)],
    season: { type: 2, year },
    ...(isWholeDay(dates) && { day: { date: dates } }),
    events: shown.map(eventOf),
  };
};
