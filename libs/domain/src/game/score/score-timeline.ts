import { secondsPlayedAt } from '../clock/game-clock.js';
import { type Side } from '../facts.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { sideOfTeam } from '../plays/side-of-play.js';

/** The score after a scoring play, added up by us: a score on a play is a snapshot that the feed never mends. */
export interface ScorePoint {
  readonly playId: string;
  readonly period: number;
  readonly secondsLeft: number;
  /** Seconds of game clock since tip-off. */
  readonly secondsPlayed: number;
  readonly side: Side;
  readonly points: number;
  readonly home: number;
  readonly away: number;
}

export const scoreTimeline = memoByPlays(
  ['home', 'away', 'league', 'regulationPeriods'],
  (game): readonly ScorePoint[] => {
    const score = { home: 0, away: 0 };
    return currentPlays(game).flatMap(({ id, period, secondsLeft, points, teamId }) => {
      const side = sideOfTeam(game, teamId);
      if (!side || points <= 0) return [];
      score[side] += points;
      const secondsPlayed = secondsPlayedAt(game, period, secondsLeft);
      return [{ playId: id, period, secondsLeft, secondsPlayed, side, points, ...score }];
    });
  },
);
