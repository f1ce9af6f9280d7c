import { type CountingStat, type Difference, type GameReconciled, type KnownGame, countingStats } from '@pbp/domain';
import { compareEstimates, comparePlayers, compareStats } from './compare-players.js';
import { type Compared, compareLineScore, compareScore } from './compare-score.js';
import { type Count, noCount, plus } from './count.js';
import { playerCauseOf } from './player-causes.js';
import { scoreCauseOf } from './score-causes.js';

export interface Reconciliation {
  readonly agrees: GameReconciled['data']['agrees'];
  /** Everything that differs between plays, header and box score, each with its cause. */
  readonly differences: readonly Difference[];
  /** Players with a figure in the plays or in the box score. */
  readonly players: number;
  readonly stats: Readonly<Record<CountingStat, Count>>;
  readonly lineScore: Count;
  readonly minutes: Count;
  readonly plusMinus: Count;
}

const isEqual = ({ plays, feed }: Compared): boolean => plays === feed;
const differs = (compared: Compared): boolean => !isEqual(compared);

const count = (equal: readonly boolean[]): Count => equal.reduce(plus, noCount);

const asDifference = ({ what, of, stat, plays, feed }: Compared, cause: string | undefined): Difference => ({
  what,
  of,
  ...(stat && { stat }),
  plays,
  feed,
  ...(cause !== undefined && { cause }),
});

const isTold = (value: boolean | undefined): value is boolean => value !== undefined;

/**
 * Compares what the plays add up to with what the feed's header and box score say: fifteen stats a player, points a
 * period, the score, and the estimated minutes and plus/minus. Meant for games that are over: while one is played the
 * three are snapshots of different seconds.
 */
export const reconcile = (game: KnownGame): Reconciliation => {
  const scores = compareScore(game);
  const lineScores = compareLineScore(game);
  const players = comparePlayers(game);
  const stats = players.flatMap(compareStats);
  const playerCause = playerCauseOf(game, stats);
  const explained = stats.filter(differs).map((compared) => ({ ...compared, cause: playerCause(compared) }));
  const scoreCause = scoreCauseOf(game, explained);
  const estimates = players.map(compareEstimates);
  const countOf = (stat: CountingStat): Count => count(stats.filter((compared) => compared.stat === stat).map(isEqual));
  return {
    agrees: { score: scores.every(isEqual), lineScore: lineScores.every(isEqual), boxScore: stats.every(isEqual) },
    differences: [
      ...[...scores, ...lineScores].filter(differs).map((compared) => asDifference(compared, scoreCause(compared))),
      ...explained.map((compared) => asDifference(compared, compared.cause)),
    ],
    players: players.length,
    stats: Object.fromEntries(countingStats.map((stat) => [stat, countOf(stat)])) as Record<CountingStat, Count>,
    lineScore: count(lineScores.map(isEqual)),
    minutes: count(estimates.map(({ minutes }) => minutes).filter(isTold)),
    plusMinus: count(estimates.map(({ plusMinus }) => plusMinus).filter(isTold)),
  };
};
