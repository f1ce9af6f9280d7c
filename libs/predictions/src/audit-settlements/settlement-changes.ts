import {
  type Cause,
  type FanScore,
  type PredictionScore,
  type PredictionsScored,
  type QuestionEvent,
  type QuestionResettled,
  type QuestionSettled,
  sameData,
  type Settlement,
} from '@pbp/domain';
import { type Envelope, type Position } from '@pbp/eventing';

/** What a settlement made of one fan's answer; `before` is null where it had not been scored. */
export interface ScoreMove {
  readonly fanId: string;
  readonly before: PredictionScore | null;
  readonly after: PredictionScore;
  /** What the fan has more, or fewer, by it. */
  readonly points: number;
  readonly skill: number;
}

/** One settlement of a question: what it said before, what it says since, why, and whose score that moved. */
export interface SettlementChange {
  readonly questionId: string;
  readonly settlementId: string;
  readonly position: Position;
  /** ISO time at which it was noted. */
  readonly at: string;
  readonly before: Settlement;
  readonly after: Settlement;
  readonly cause: Cause;
  /** Nobody whose score stayed as it was. */
  readonly moves: readonly ScoreMove[];
}

type Verdict = Envelope<QuestionSettled | QuestionResettled>;

const isVerdict = (event: Envelope<QuestionEvent>): event is Verdict =>
  event.type === 'QuestionSettled' || event.type === 'QuestionResettled';

const isScored = (event: Envelope<QuestionEvent>): event is Envelope<PredictionsScored> =>
  event.type === 'PredictionsScored';

const pointsOf = (score: PredictionScore | null): number => (score?.is === 'right' ? score.points : 0);
const skillOf = (score: PredictionScore | null): number => (score && 'skill' in score ? (score.skill ?? 0) : 0);

const moveOf = (before: PredictionScore | null, { fanId, score: after }: FanScore): ScoreMove => {
  const points = pointsOf(after) - pointsOf(before);
  return { fanId, before, after, points, skill: skillOf(after) - skillOf(before) };
};

/**
 * Every settlement of a question by its stream, the oldest first. The moves of a fan add up to what the fan has: whatever
 * changed somebody's points is among them.
 */
export const settlementChanges = (events: readonly Envelope<QuestionEvent>[]): readonly SettlementChange[] => {
  const standing = new Map<string, PredictionScore>();
  const scored = events.filter(isScored);
  return events.filter(isVerdict).map(({ id, position, metadata: { at }, data }): SettlementChange => {
    const scores = scored.filter((event) => event.data.settlementId === id).flatMap((event) => event.data.scores);
    const moves = scores
      .map((score) => moveOf(standing.get(score.fanId) ?? null, score))
      .filter(({ before, after }) => !sameData(before, after));
    for (const { fanId, score } of scores) standing.set(fanId, score);
    const { questionId, settlement: after, cause } = data;
    const before = 'before' in data ? data.before : ({ is: 'undecided' } as const);
    return { questionId, settlementId: id, position, at, before, after, cause, moves };
  });
};
