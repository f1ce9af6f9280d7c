import { type Difference, type KnownGame, type Side, currentPlays, lineScore, playScore } from '@pbp/domain';

export const sides: readonly Side[] = ['home', 'away'];

/** A figure as the plays add up beside the feed's own. */
export type Compared = Omit<Difference, 'cause'>;

export interface ComparedPoints extends Compared {
  readonly what: 'score' | 'lineScore';
  readonly side: Side;
}

/** Final score, plays against header. */
export const compareScore = (game: KnownGame): readonly ComparedPoints[] => {
  const feed = game.observed.summary?.score;
  if (!feed) return [];
  const plays = playScore(game);
  return sides.map((side) => ({ what: 'score', of: game[side].id, side, plays: plays[side], feed: feed[side] }));
};

/** Points of each team in each period, plays against header. Where either tells none there is nothing to compare. */
export const compareLineScore = (game: KnownGame): readonly ComparedPoints[] => {
  const feed = game.observed.summary?.lineScore;
  if (!feed || currentPlays(game).length === 0) return [];
  const plays = lineScore(game);
  return sides.flatMap((side) => {
    const periods = feed[side].length === 0 ? 0 : Math.max(feed[side].length, plays[side].length);
    return Array.from({ length: periods }, (_, index) => ({
      what: 'lineScore' as const,
      of: `${game[side].id}/${index + 1}`,
      side,
      plays: plays[side][index] ?? 0,
      feed: feed[side][index] ?? 0,
    }));
  });
};
