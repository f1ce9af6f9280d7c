import { type AnswerScore, type QuestionSettlement, type ReceiptVerdict } from '@pbp/contracts';
import {
  type AskedQuestion,
  happenedAt,
  type KnownGame,
  type QuestionEvent,
  type QuestionResettled,
  type QuestionSettled,
  type Settlement,
  whyOf,
} from '@pbp/domain';
import { decidingPlays } from './deciding-plays.js';
import { type GameHistory } from './game-history.js';
import { type Told } from './told.js';

export interface Judged {
  readonly question: AskedQuestion;
  readonly told: readonly Told<QuestionEvent>[];
  readonly fanId: string;
  readonly game: KnownGame;
  readonly history: GameHistory;
}

type Verdict = Told<QuestionSettled | QuestionResettled>;

const isVerdict = (told: Told<QuestionEvent>): told is Verdict =>
  told.event.type === 'QuestionSettled' || told.event.type === 'QuestionResettled';

const settlementOf = (settlement: Settlement): QuestionSettlement =>
  settlement.is === 'decided' ? { ...settlement, by: [...settlement.by] } : settlement;

const scoreUnder = (settlementId: string, { told, fanId }: Judged): AnswerScore | null => {
  for (const { event } of told) {
    if (event.type !== 'PredictionsScored' || event.data.settlementId !== settlementId) continue;
    const found = event.data.scores.find((each) => each.fanId === fanId);
    if (found) return found.score;
  }
  return null;
};

/** By the game as it was then: what the feed says later is told by later verdicts. */
const whyThen = ({ event }: Verdict, { question: { opened }, game, history }: Judged): string => {
  const { cause } = event.data;
  const before = event.type === 'QuestionResettled' ? event.data.before : null;
  const step = cause.kind === 'gameEvent' ? history.at(cause.revision) : undefined;
  return whyOf({ opened, verdict: event.data, before, game, ...step });
};

/**
 * When the play happened by which the question is scored (ISO): as that settlement says, or, of an older one, as the game
 * had it then. Null where no play decided, or nothing is scored so far.
 */
export const scoredAsHappened = ({ question: { scored }, told, history }: Judged): string | null => {
  const data = told.filter(isVerdict)[scored - 1]?.event.data;
  if (data?.settlement.is !== 'decided' || data.cause.kind === 'operator') return null;
  if (data.happenedAt !== undefined) return data.happenedAt;
  const step = history.at(data.cause.revision);
  return step ? happenedAt(data.settlement, step.game) : null;
};

/** Every settlement of the question and what it made of the fan's answer, the oldest first. */
export const verdictsOf = (judged: Judged): ReceiptVerdict[] =>
  judged.told.filter(isVerdict).map((verdict) => {
    const { id, position, at, event } = verdict;
    const { settlement, cause } = event.data;
    return {
      position,
      at,
      settlement: settlementOf(settlement),
      cause,
      plays: decidingPlays(settlement, judged.game),
      why: whyThen(verdict, judged),
      score: scoreUnder(id, judged),
    };
  });
