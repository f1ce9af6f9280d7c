import { type BasketballLeagueId, leagues, type Side } from '@pbp/domain';
import { isoMinutes } from '../feed/clock.js';
import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { Random } from '../random/random.js';
import { playerLines, totalOf } from './lines.js';
import { isLive, scoreboardStatus } from './status.js';
import { boxTeam, leagueNumber, leagueUid, seasonYear } from './team-json.js';
import { type View } from './view.js';

export interface Shown {
  readonly game: FeedGame;
  readonly view: View;
}

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

const competitor = (shown: Shown, side: Side): JsonObject => {
  const { game, view } = shown;
  const other: Side = side === 'home' ? 'away' : 'home';
  const started = view.status.kind !== 'scheduled';
  return {
    id: game[side].team.id,
    uid: `${leagueUid(game)}~t:${game[side].team.id}`,
    type: 'team',
    order: side === 'home' ? 0 : 1,
    homeAway: side,
    ...(view.status.kind === 'final' && { winner: view.score[side] > view.score[other] }),
    team: { ...boxTeam(game, side), isActive: true },
    score: String(view.score[side]),
    ...(started && {
      linescores: view.lineScore[side].map((value, index) => ({
        value,
        displayValue: String(value),
        period: index + 1,
      })),
    }),
    statistics: started ? statistics(shown, side) : [],
    records: [{ name: 'overall', abbreviation: 'Total', type: 'total', summary: game[side].record }],
  };
};

const situation = ({ view }: Shown): JsonObject => {
  const last = view.plays.at(-1);
  if (!isLive(view.status) || !last) return {};
  const home = last.homeWinProbability ?? 0.5;
  const { type, text, team } = last.raw;
  return {
    situation: {
      lastPlay: {
        id: last.id,
        type,
        text,
        scoreValue: last.points,
        ...(team !== undefined && { team }),
        probability: {
          tiePercentage: 0,
          homeWinPercentage: home,
          awayWinPercentage: Math.round((1 - home) * 1000) / 1000,
        },
        athletesInvolved: [],
      },
    },
  };
};

const linkBack = (game: FeedGame, view: View): Json => {
  const appears = view.ballast === 0 || new Random('links', game.id, view.ballast).chance(0.5);
  return appears
    ? [
        {
          language: 'en-US',
          rel: ['summary', 'desktop', 'event'],
          href: `https://www.espn.com/${game.league}/game?gameId=${game.id}`,
          text: 'Gamecast',
        },
      ]
    : [];
};

const eventOf = (shown: Shown): JsonObject => {
  const { game, view } = shown;
  const { home, away } = game;
  const status = scoreboardStatus(game, view.status);
  const uid = `${leagueUid(game)}~e:${game.id}`;
  const started = view.status.kind !== 'scheduled';
  return {
    id: game.id,
    uid,
    date: isoMinutes(game.startsAt),
    name: `${away.team.location} ${away.team.name} at ${home.team.location} ${home.team.name}`,
    shortName: `${away.team.abbreviation} @ ${home.team.abbreviation}`,
    season: { year: seasonYear(game), type: 2, slug: 'regular-season' },
    competitions: [
      {
        id: game.id,
        uid: `${uid}~c:${game.id}`,
        date: isoMinutes(game.startsAt),
        attendance: started ? 15_000 + (Number(game.id) % 4_000) : 0,
        type: { id: '1', abbreviation: 'STD' },
        timeValid: true,
        neutralSite: game.neutralSite,
        conferenceCompetition: false,
        playByPlayAvailable: started,
        recent: started,
        venue: {
          id: `9${home.team.id}`,
          fullName: game.venue,
          address: { city: home.team.location, state: 'ZZ' },
          indoor: true,
        },
        competitors: [competitor(shown, 'home'), competitor(shown, 'away')],
        notes: [],
        ...situation(shown),
        status,
        broadcasts: [{ market: 'national', names: ['Simulated'] }],
        format: { regulation: { periods: leagues[game.league].regulation.periods } },
        startDate: isoMinutes(game.startsAt),
      },
    ],
    links: linkBack(game, view),
    status,
  };
};

/** The whole body of a scoreboard poll of a league's day (yyyy-mm-dd). */
export const scoreboardOf = (league: BasketballLeagueId, day: string, shown: readonly Shown[]): JsonObject => {
  const { name } = leagues[league];
  const [first] = shown;
  const year = first ? seasonYear(first.game) : Number(day.slice(0, 4));
  return {
    leagues: [
      {
        id: leagueNumber(league),
        uid: `s:40~l:${leagueNumber(league)}`,
        name,
        abbreviation: name,
        slug: league,
        season: { year, type: { id: '2', type: 2, name: 'Regular Season' } },
      },
    ],
    season: { type: 2, year },
    day: { date: day },
    events: shown.map(eventOf),
  };
};
