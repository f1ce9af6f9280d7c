import { type BoxScoreView, type PlayList, type ScoreTimeline } from '@pbp/contracts';
import { type Side } from '@pbp/domain';
import {
  gameCardOf,
  playerLinesOf,
  playListOf,
  scoreTimelineOf,
  teamLinesOf,
  toPlayerBoxLine,
  toTeamBoxScore,
} from '@pbp/read-models';
import { type PastGame } from '../log/past-game.js';

// What the read models tell of the present, made of a game as it stood by the very functions that make their rows.

export const playList = ({ game, revision }: PastGame): PlayList => ({
  gameId: game.id,
  revision,
  plays: playListOf(game).map(({ play }) => play),
});

export const scoreTimeline = ({ game, revision }: PastGame): ScoreTimeline => {
  const { lineScore } = gameCardOf(game, revision);
  return { revision, lineScore, ...scoreTimelineOf(game) };
};

export const boxScoreView = ({ game, revision }: PastGame): BoxScoreView => {
  const teams = teamLinesOf(game);
  const players = playerLinesOf(game);
  const half = (side: Side): BoxScoreView[Side] => {
    const team = teams.find((line) => line.side === side);
    const own = players.filter((line) => line.side === side);
    return { ...toTeamBoxScore(game[side], team), players: own.map(toPlayerBoxLine) };
  };
  return { gameId: game.id, revision, home: half('home'), away: half('away') };
};
