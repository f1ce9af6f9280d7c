import {
  clockSeconds,
  currentPlays,
  type KnownGame,
  lengthOfPeriod,
  type Run,
  scoreTimeline,
  scoringRuns,
  secondsBefore,
  secondsPlayedAt,
  shortPeriod,
  type Side,
  statusOf,
} from '@pbp/domain';
import { type LeadPoint } from '../../../shared/charts/lead-steps';

/** A run on the time axis. */
export interface RunSpan {
  readonly side: Side;
  readonly points: number;
  readonly from: number;
  readonly to: number;
  readonly period: number;
  readonly secondsLeft: number;
  readonly before: { readonly away: number; readonly home: number };
  readonly after: { readonly away: number; readonly home: number };
}

export interface PeriodSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Everything the chart shows, in seconds of game clock and points of the away team's lead. */
export interface LeadMoments {
  readonly points: readonly LeadPoint[];
  readonly periods: readonly PeriodSpan[];
  readonly runs: readonly RunSpan[];
  readonly changes: readonly number[];
  /** Where the game stands now; null when it is over. */
  readonly now: number | null;
  readonly length: number;
}

/** A final shows more runs than a live game, where each is news. */
const leastRun = (game: KnownGame): number => (game.phase.is === 'ended' ? 7 : 8);

const periodsOf = (game: KnownGame): readonly PeriodSpan[] => {
  const count = Math.max(game.regulationPeriods, statusOf(game).period, currentPlays(game).at(-1)?.period ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const from = secondsBefore(game, index + 1);
    return { name: shortPeriod(game.league, index + 1), from, to: from + lengthOfPeriod(game, index + 1) };
  });
};

const nowOf = (game: KnownGame): number | null => {
  if (game.phase.is !== 'inProgress') return null;
  const { period, clock } = statusOf(game);
  const left = clockSeconds(clock);
  return period === 0 || left === null ? null : secondsPlayedAt(game, period, left);
};

const spanOf = (game: KnownGame, { side, points, fromPlayId, toPlayId }: Run): RunSpan | undefined => {
  const timeline = scoreTimeline(game);
  const from = timeline.find((point) => point.playId === fromPlayId);
  const to = timeline.find((point) => point.playId === toPlayId);
  if (!from || !to) return undefined;
  const after = { away: to.away, home: to.home };
  return {
    side,
    points,
    from: from.secondsPlayed,
    to: to.secondsPlayed,
    period: to.period,
    secondsLeft: to.secondsLeft,
    before: { ...after, [side]: after[side] - points },
    after,
  };
};

const changesOf = (points: readonly LeadPoint[]): readonly number[] => {
  let leader = 0;
  return points.flatMap(({ seconds, lead }) => {
    const sign = Math.sign(lead);
    const changed = sign !== 0 && leader !== 0 && sign !== leader;
    if (sign !== 0) leader = sign;
    return changed ? [seconds] : [];
  });
};

export const leadMoments = (game: KnownGame): LeadMoments => {
  const timeline = scoreTimeline(game).map(({ secondsPlayed, away, home }) => ({
    seconds: secondsPlayed,
    lead: away - home,
  }));
  const periods = periodsOf(game);
  const length = periods.at(-1)?.to ?? 0;
  const last = timeline.at(-1);
  const now = nowOf(game);
  const end = Math.max(last?.seconds ?? 0, now ?? (game.phase.is === 'ended' ? length : 0));
  return {
    points: [{ seconds: 0, lead: 0 }, ...timeline, { seconds: end, lead: last?.lead ?? 0 }],
    periods,
    runs: scoringRuns(game, leastRun(game)).flatMap((run) => spanOf(game, run) ?? []),
    changes: changesOf(timeline),
    now,
    length,
  };
};
