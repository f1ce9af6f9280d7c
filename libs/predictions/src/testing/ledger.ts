import {
  type Answered,
  currentPlays,
  type KnownGame,
  type PredictionScore,
  type QuestionOpened,
  scoreOf,
  settle,
  type Settlement,
} from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { boardsOf } from '@pbp/prediction-models';
import { readQuestionsOf } from '../question-log/question-log.js';
import { type Asked } from './told-evening.js';

/** How a question stands, and what each fan's answer came to. */
export interface Verdict {
  readonly settlement: Settlement;
  readonly scores: Readonly<Record<string, PredictionScore>>;
}

/** By the question's id. */
export type Ledger = Readonly<Record<string, Verdict>>;

const happenedAt = (game: KnownGame, settlement: Settlement): string | null => {
  const ids = settlement.is === 'decided' ? settlement.by : [];
  const times = currentPlays(game).flatMap(({ id, wallclock }) => (wallclock && ids.includes(id) ? [wallclock] : []));
  return times.toSorted().at(-1) ?? null;
};

const guardMs = 10_000;

/**
 * The word of each fan that counts, as they all spoke in front of the lock: the last of those that were spoken ten seconds
 * before the deciding play or earlier, and if there are none, the last. A fan whose word was to take it back has none.
 */
const wordsBefore = ({ answers }: Asked, decidedAt: string | null): ReadonlyMap<string, Answered> => {
  const end = decidedAt === null ? Number.POSITIVE_INFINITY : Date.parse(decidedAt) - guardMs;
  const words = new Map<string, Answered>();
  for (const [fanId, theirs = []] of Object.entries(Object.groupBy(answers, ({ data }) => data.fanId))) {
    const early = theirs.filter(({ data }) => 'at' in data && Date.parse(data.at ?? '') <= end);
    const word = (early.length > 0 ? early : theirs).at(-1);
    if (word?.type === 'PredictionPlaced' || word?.type === 'PredictionChanged') words.set(fanId, word.data);
  }
  return words;
};

/** What the finished game says of all that was asked, with nothing of how it came to be known. */
export const ledgerBy = (game: KnownGame, asked: readonly Asked[]): Ledger =>
  Object.fromEntries(
    asked.map((one) => {
      const settlement = settle(one.opened, game);
      const decision = { settlement, happenedAt: happenedAt(game, settlement) };
      const scores = [...wordsBefore(one, decision.happenedAt)].map(
        ([fanId, answered]) => [fanId, scoreOf(answered, decision)] as const,
      );
      return [one.opened.questionId, { settlement, scores: Object.fromEntries(scores) }];
    }),
  );

/** What stands in the log: of each question its last settlement and the scores that were noted under it. */
export const ledgerIn = async (store: EventStore, gameId: string): Promise<Ledger> => {
  const ledger: Record<string, Verdict> = {};
  for (const { question, events } of await readQuestionsOf(store, gameId)) {
    if (!question.asked) continue;
    const last = events.findLast(({ type }) => type === 'QuestionSettled' || type === 'QuestionResettled');
    const scores: Record<string, PredictionScore> = {};
    for (const { type, data } of events) {
      if (type !== 'PredictionsScored' || !('scores' in data) || data.settlementId !== last?.id) continue;
      for (const { fanId, score } of data.scores) scores[fanId] = score;
    }
    ledger[question.opened.questionId] = { settlement: question.settlement, scores };
  }
  return ledger;
};

export interface Standing {
  readonly fanId: string;
  readonly points: number;
  /** In millionths, so that it can be compared. */
  readonly skill: number;
  readonly right: number;
  readonly judged: number;
  readonly void: number;
}

const nothing = { points: 0, skill: 0, right: 0, judged: 0, void: 0 };

const plus = (sum: Standing, score: PredictionScore): Standing => {
  switch (score.is) {
    case 'right':
    case 'wrong':
      return {
        ...sum,
        points: sum.points + score.points,
        skill: sum.skill + Math.round((score.skill ?? 0) * 1e6),
        right: sum.right + Number(score.is === 'right'),
        judged: sum.judged + 1,
      };
    case 'void':
      return { ...sum, void: sum.void + 1 };
    case 'open':
      return sum;
    default:
      return score satisfies never;
  }
};

const inOrder = (one: Standing, other: Standing): number =>
  other.points - one.points || other.skill - one.skill || (one.fanId < other.fanId ? -1 : 1);

/** Every board that these questions count on, the best fan first. */
export const boardsBy = (
  ledger: Ledger,
  opened: readonly QuestionOpened['data'][],
): Readonly<Record<string, readonly Standing[]>> => {
  const boards: Record<string, Map<string, Standing>> = {};
  for (const question of opened)
    for (const board of boardsOf(question))
      for (const [fanId, score] of Object.entries(ledger[question.questionId]?.scores ?? {})) {
        const fans = (boards[board] ??= new Map<string, Standing>());
        fans.set(fanId, plus(fans.get(fanId) ?? { fanId, ...nothing }, score));
      }
  return Object.fromEntries(
    Object.entries(boards).map(([board, fans]) => [board, [...fans.values()].toSorted(inOrder)]),
  );
};
