import { leagues, type Side } from '@pbp/domain';
import { isoMinutes } from '../feed/clock.js';
import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { type JsonObject } from '../feed/json.js';
import { styles } from '../engine/style.js';
import { isDecided, isLive, isUnplayed, summaryStatus } from './status.js';
import { headerTeam, leagueNumber, leagueUid, seasonYear } from './team-json.js';
import { type View } from './view.js';

const count = (plays: readonly FeedPlay[], side: Side, marks: FeedPlay['marks'], period?: number): number =>
  plays.filter((play) => play.marks === marks && play.side === side && (period === undefined || play.period === period))
    .length;

/** Only while a game is live does the header tell of timeouts and fouls. */
const liveCounts = (game: FeedGame, view: View, side: Side): JsonObject => {
  const { bonus } = styles[game.league];
  const timeoutsUsed = count(view.counted, side, 'timeout');
  const teamFoulsCurrent = count(view.counted, side, 'teamFoul', view.status.period);
  const limit = bonus.oneAndOneFrom ?? bonus.twoFrom;
  const opponents = count(view.counted, side === 'home' ? 'away' : 'home', 'teamFoul', view.status.period);
  return {
    timeoutsUsed,
    timeoutsRemaining: Math.max(0, game[side].timeouts - timeoutsUsed),
    fouls: {
      teamFouls: count(view.counted, side, 'teamFoul'),
      teamFoulsCurrent,
      foulsToGive: Math.max(0, limit - 1 - teamFoulsCurrent),
      bonusState: opponents >= bonus.twoFrom ? 'DOUBLE' : opponents >= limit ? 'SINGLE' : 'NONE',
    },
  };
};

const possessionOf = (view: View): Side | undefined => view.plays.findLast((play) => play.side !== undefined)?.side;

const competitor = (game: FeedGame, view: View, side: Side): JsonObject => {
  const { status, score, lineScore } = view;
  const other: Side = side === 'home' ? 'away' : 'home';
  const isAnnounced = status.kind === 'scheduled';
  return {
    id: game[side].team.id,
    uid: `${leagueUid(game)}~t:${game[side].team.id}`,
    order: side === 'home' ? 0 : 1,
    homeAway: side,
    ...(isDecided(status) && { winner: score[side] > score[other] }),
    team: headerTeam(game, side),
    ...(!isAnnounced && { score: String(score[side]) }),
    ...(!isUnplayed(status) && {
      linescores: lineScore[side].map((points) => ({ displayValue: String(points) })),
    }),
    record: [{ type: 'total', summary: game[side].record, displayValue: game[side].record }],
    ...(isLive(status) && liveCounts(game, view, side)),
    ...(!isAnnounced && { possession: isLive(status) && possessionOf(view) === side }),
  };
};

/** `header` of a summary. */
export const header = (game: FeedGame, view: View): JsonObject => {
  const league = leagues[game.league];
  const source = isUnplayed(view.status) ? 'none' : 'full';
  return {
    id: game.id,
    uid: `${leagueUid(game)}~e:${game.id}`,
    season: { year: seasonYear(game), current: true, type: 2 },
    timeValid: true,
    competitions: [
      {
        id: game.id,
        uid: `${leagueUid(game)}~e:${game.id}~c:${game.id}`,
        date: isoMinutes(game.startsAt),
        neutralSite: game.neutralSite,
        conferenceCompetition: false,
        boxscoreAvailable: source === 'full',
        commentaryAvailable: false,
        liveAvailable: isLive(view.status),
        onWatchESPN: false,
        recent: isLive(view.status),
        wallclockAvailable: source === 'full',
        boxscoreSource: source,
        playByPlaySource: source,
        competitors: [competitor(game, view, 'home'), competitor(game, view, 'away')],
        status: summaryStatus(game, view.status),
      },
    ],
    league: {
      id: leagueNumber(game.league),
      uid: leagueUid(game),
      name: league.name,
      abbreviation: league.name,
      slug: game.league,
      isTournament: false,
    },
  };
};
