import {
  type CountingStat,
  type KnownGame,
  type PlayerLine,
  type ReportedPlayer,
  type Side,
  boxScore,
  countingStats,
  currentPlays,
} from '@pbp/domain';
import { type Compared, sides } from './compare-score.js';

/** One player's line as the plays add up beside the feed's own; either may lack the player. */
export interface ComparedPlayer {
  readonly playerId: string;
  readonly side: Side;
  readonly line: PlayerLine | undefined;
  readonly reported: ReportedPlayer | undefined;
}

export interface ComparedStat extends Compared {
  readonly what: 'playerStat';
  readonly stat: CountingStat;
  readonly player: ComparedPlayer;
}

const hasFigures = ({ stats }: ReportedPlayer): boolean => Object.keys(stats).length > 0;
const isInPlays = ({ stats }: PlayerLine): boolean => countingStats.some((stat) => stats[stat] !== 0);

const ofSide = (game: KnownGame, side: Side): readonly ComparedPlayer[] => {
  const lines = new Map(boxScore(game)[side].players.map((line) => [line.playerId, line]));
  const reported = new Map(
    game.reported.filter(({ teamId }) => teamId === game[side].id).map((player) => [player.playerId, player]),
  );
  return [...new Set([...reported.keys(), ...lines.keys()])].flatMap((playerId) => {
    const player = { playerId, side, line: lines.get(playerId), reported: reported.get(playerId) };
    const counts = (player.reported && hasFigures(player.reported)) || (player.line && isInPlays(player.line));
    return counts ? [player] : [];
  });
};

/**
 * Every player with a figure in the feed's box score or in the plays. Where the feed tells no plays, or no players,
 * there is nothing to compare.
 */
export const comparePlayers = (game: KnownGame): readonly ComparedPlayer[] =>
  currentPlays(game).length === 0 || game.reported.length === 0 ? [] : sides.flatMap((side) => ofSide(game, side));

/** The stats that the feed states; one who did not play by its box score has none there. */
export const compareStats = (player: ComparedPlayer): readonly ComparedStat[] => {
  const { reported, line, playerId } = player;
  const isStated = reported !== undefined && hasFigures(reported);
  return countingStats.flatMap((stat) => {
    const plays = line?.stats[stat] ?? 0;
    const feed = isStated ? reported.stats[stat] : 0;
    if (feed === undefined || (!isStated && plays === 0)) return [];
    return [{ what: 'playerStat', of: playerId, stat, plays, feed, player }];
  });
};

/** Minutes as the feed rounds them, and plus/minus, beside what the tracked lineups say. */
export const compareEstimates = ({ reported, line }: ComparedPlayer) => {
  if (!line || !reported) return {};
  const { seconds, plusMinus } = line.estimated;
  return {
    ...(reported.minutes !== undefined && { minutes: Math.round(seconds / 60) === reported.minutes }),
    ...(reported.plusMinus !== undefined && { plusMinus: plusMinus === reported.plusMinus }),
  };
};
