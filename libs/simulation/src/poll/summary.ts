import { leagues, type Side } from '@pbp/domain';
import { isoSeconds } from '../feed/clock.js';
import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { isCollege } from '../feed/wordsmiths.js';
import { ballast } from './ballast.js';
import { boxScore } from './box-score.js';
import { header } from './header.js';
import { playerLines } from './lines.js';
import { pickcenter } from './pickcenter.js';
import { isUnplayed, stateOf } from './status.js';
import { leagueNumber } from './team-json.js';
import { type View } from './view.js';

const format = (game: FeedGame): JsonObject => {
  const { periods, seconds } = leagues[game.league].regulation;
  const displayName = periods === 2 ? 'Half' : 'Quarter';
  return {
    regulation: { periods, displayName, slug: displayName.toLowerCase(), clock: seconds },
    overtime: { displayName, slug: displayName.toLowerCase(), clock: leagues[game.league].overtime.seconds },
  };
};

const meta = (game: FeedGame, view: View): JsonObject => {
  const newest = view.plays.reduce((latest, play) => Math.max(latest, play.arrivesAt), 0);
  const first = view.plays[0];
  return {
    gp_topic: `gp-basketball-${game.league}-${game.id}`,
    gameSwitcherEnabled: true,
    ...(first && {
      lastUpdatedAt: isoSeconds(newest),
      firstPlayWallClock: isoSeconds(first.arrivesAt),
      lastPlayWallClock: isoSeconds(newest),
    }),
    gameState: stateOf(view.status),
    syncUrl: `https://client.espncdn.com/fauxcast/stats/${leagueNumber(game.league)}/${game.id}/en/us/`,
  };
};

const leadersOf = (game: FeedGame, view: View): Json => {
  const lines = playerLines(game, view);
  const best = (side: Side, stat: 'points' | 'rebounds' | 'assists'): JsonObject => {
    const top = lines[side].reduce((a, b) => (b.stats[stat] > a.stats[stat] ? b : a));
    const { id, name, shortName, jersey, position } = top.player;
    return {
      name: stat,
      displayName: `${stat.charAt(0).toUpperCase()}${stat.slice(1)}`,
      leaders: [
        {
          displayValue: String(top.stats[stat]),
          athlete: { id, displayName: name, shortName, jersey, position: { abbreviation: position } },
        },
      ],
    };
  };
  return (['home', 'away'] as const).map((side) => ({
    team: { id: game[side].team.id, abbreviation: game[side].team.abbreviation },
    leaders: (['points', 'rebounds', 'assists'] as const).map((stat) => best(side, stat)),
  }));
};

const predictor = (game: FeedGame): JsonObject => {
  const home = Math.min(95, Math.max(5, 50 + game.spread * 2.6));
  return {
    header: 'Matchup Predictor',
    homeTeam: { id: game.home.team.id, gameProjection: home.toFixed(1), teamChanceLoss: (100 - home).toFixed(1) },
    awayTeam: { id: game.away.team.id, gameProjection: (100 - home).toFixed(1), teamChanceLoss: home.toFixed(1) },
  };
};

const winProbability = ({ chances }: View): Json =>
  chances.map(({ playId, home }) =>
    home === undefined ? { playId } : { homeWinPercentage: home, tiePercentage: 0, playId },
  );

/** The whole body of a summary poll. Before tip-off there are no plays and no players, as with ESPN. */
export const summaryOf = (game: FeedGame, view: View): JsonObject => {
  const before = isUnplayed(view.status);
  return {
    boxscore: boxScore(game, view),
    format: format(game),
    gameInfo: {
      venue: {
        id: `9${game.home.team.id}`,
        fullName: game.venue,
        address: { city: game.home.team.location, state: 'ZZ' },
        grass: false,
      },
      ...(before ? {} : { attendance: 15_000 + (Number(game.id) % 4_000) }),
    },
    ...(before ? { predictor: predictor(game) } : { leaders: leadersOf(game, view) }),
    ...ballast(game, view),
    pickcenter: pickcenter(game, view),
    header: header(game, view),
    winprobability: winProbability(view),
    ...(view.plays.length > 0 && { plays: view.plays.map(({ raw }) => raw) }),
    wallclockAvailable: !before && !(isCollege(game.league) && view.plays.length === 0),
    meta: meta(game, view),
  };
};
