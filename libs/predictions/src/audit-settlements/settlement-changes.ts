import {
  type Cause,
  type PredictionScore,
  type PredictionsScored,
  type QuestionEvent,
  type QuestionResettled,
  type QuestionSettled,
  sameData,
  type Settlement,
} from '@pbp/domain';
import { type Envelope, type Position } from '@pbp/eventing';

/**
 * What a settlement made of one fan's answer; `before` is null where it had not been scored, `after` where it does not
 * count any more, since the fan is taken to have withdrawn it.
 */
export interface ScoreMove {
  readonly fanId: string;
  readonly before: PredictionScore | null;
  readonly after: PredictionScore | null;
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
  /** When the play that decided it happened (ISO); null where none did, or it was not noted. */
  readonly happenedAt: string | null;
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

interface Standing {
  readonly fanId: string;
  readonly score: PredictionScore | null;
}

/** What everybody's answer came to by that settlement. */
const standingsBy = (settlementId: string, scored: readonly Envelope<PredictionsScored>[]): readonly Standing[] =>
  scored
    .filter(({ data }) => data.settlementId === settlementId)
    .flatMap(({ data: { scores, withdrawn = [] } }) => [
      ...scores,
      ...withdrawn.map((fanId): Standing => ({ fanId, score: null })),
    ]);

const moveOf = (before: PredictionScore | null, { fanId, score: after }: Standing): ScoreMove => {
  const points = pointsOf(after) - pointsOf(before);
  return { fanId, before, after, points, skill: skillOf(after) - skillOf(before) };
};

/**
 * Every settlement of a question by its stream, the oldest first. The moves of a fan add up to what the fan has: whatever
 * changed somebody's points is among them.
 */
export const settlementChanges = (events: readonly Envelope<QuestionEvent>[]): readonly SettlementChange[] => {
  const standing = new Map<string, PredictionScore | null>();
  const scored = events.filter(isScored);
  return events.filter(isVerdict).map(({ id, position, metadata: { at }, data }): SettlementChange => {
    const standings = standingsBy(id, scored);
    const moves = standings
      .map((each) => moveOf(standing.get(each.fanId) ?? null, each))
      .filter(({ before, after }) => !sameData(before, after));
    for (const { fanId, score } of standings) standing.set(fanId, score);
    const { questionId, settlement: after, cause, happenedAt = null } = data;
    const before = 'before' in data ? data.before : ({ is: 'undecided' } as const);
    return { questionId, settlementId: id, position, at, before, after, cause, happenedAt, moves };
  });
};
