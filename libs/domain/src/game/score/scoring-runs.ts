import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { type ScorePoint, scoreTimeline } from './score-timeline.js';

/** Unanswered points of one side. */
export interface Run {
  readonly side: Side;
  readonly points: number;
  readonly fromPlayId: string;
  readonly toPlayId: string;
}

const prolonged = (run: Run, { points, playId }: ScorePoint): Run => ({
  ...run,
  points: run.points + points,
  toPlayId: playId,
});

const begun = ({ side, points, playId }: ScorePoint): Run => ({
  side,
  points,
  fromPlayId: playId,
  toPlayId: playId,
});

const allRuns = memoByPlays(['home', 'away', 'league', 'regulationPeriods'], (game): readonly Run[] => {
  const runs: Run[] = [];
  for (const point of scoreTimeline(game)) {
    const last = runs.at(-1);
    if (last?.side === point.side) runs.splice(-1, 1, prolonged(last, point));
    else runs.push(begun(point));
  }
  return runs;
});

/** Unanswered points that make a run worth telling. */
export const leastRun = 7;

/** Runs of at least `least` unanswered points, in the order of the game. */
export const scoringRuns = (game: KnownGame, least = leastRun): readonly Run[] =>
  allRuns(game).filter((run) => run.points >= least);

/** The points that nobody has answered yet; null before the first basket. */
export const currentRun = (game: KnownGame): Run | null => allRuns(game).at(-1) ?? null;
