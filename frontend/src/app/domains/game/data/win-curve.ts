import {
  currentPlays,
  feedChances,
  type KnownGame,
  playScore,
  scoreTimeline,
  gameClockText,
  type Side,
  winProbabilitySeries,
} from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';
import { wording } from './play-items';

/** The chances right after a scoring play, at tip-off or at the end. */
export interface CurvePoint {
  /** Null at tip-off and at the end. */
  readonly playId: string | null;
  /** Seconds of game clock since tip-off. */
  readonly seconds: number;
  /** The away team's chance to win, 0..1. */
  readonly away: number;
  /** The feed's own, 0..1; null where it gives none. */
  readonly feedAway: number | null;
  /** "Q2 5:07" */
  readonly at: string;
  /** "36–42" */
  readonly score: string;
  /** What happened, in the feed's words; empty at tip-off and at the end. */
  readonly text: string;
}

/** A play after which the chances were other ones than after the score before it. */
export interface Swing {
  readonly point: CurvePoint;
  readonly side: Side;
  /** How much that side's chance grew, 0..1. */
  readonly by: number;
}

/** The chances over a game; empty for a league that the model does not know. */
export const winCurve = (game: KnownGame): readonly CurvePoint[] => {
  const plays = new Map(currentPlays(game).map((play) => [play.id, play]));
  const scores = new Map(scoreTimeline(game).map((point) => [point.playId, point]));
  const told = feedChances(game);
  const end = game.phase.is === 'ended' ? game.phase.score : playScore(game);
  return winProbabilitySeries(game).map(({ playId, secondsPlayed, home }, index) => {
    const [play, score] = playId === null ? [] : [plays.get(playId), scores.get(playId)];
    const feedHome = playId === null ? undefined : told.get(playId);
    const isTipOff = index === 0;
    return {
      playId,
      seconds: secondsPlayed,
      away: 1 - home,
      feedAway: feedHome === undefined ? null : 1 - feedHome,
      at: play ? gameClockText(game.league, play) : isTipOff ? 'Tip-off' : 'Final',
      score: scoreText(score ?? (isTipOff ? { away: 0, home: 0 } : end)),
      text: play ? wording(play) : '',
    };
  });
};

/** Seconds of game clock within which only the largest swing is told. */
const apart = 150;

/** From one point of per cent on. */
export const isTold = ({ by }: Swing): boolean => by >= 0.01;

/** What every scoring play changed in the chances, in the order of the game. */
export const swingsOf = (curve: readonly CurvePoint[]): readonly Swing[] =>
  curve.flatMap((point, index): readonly Swing[] => {
    const before = curve[index - 1];
    if (!before || point.playId === null) return [];
    const grown = point.away - before.away;
    return [{ point, side: grown > 0 ? 'away' : 'home', by: Math.abs(grown) }];
  });

/** The plays that moved the chances most, the largest first, none near another one. */
export const largestSwings = (curve: readonly CurvePoint[], count: number): readonly Swing[] => {
  const all = swingsOf(curve).filter(isTold);
  const chosen: Swing[] = [];
  for (const swing of all.toSorted((one, other) => other.by - one.by))
    if (chosen.length < count && chosen.every(({ point }) => Math.abs(point.seconds - swing.point.seconds) >= apart))
      chosen.push(swing);
  return chosen;
};
