import { type QuestionBasis, type ReceiptRequest } from '@pbp/contracts';
import {
  type Answered,
  type AskedQuestion,
  basisOf,
  cameInTime,
  type InLogOrder,
  type PredictionEvent,
} from '@pbp/domain';
import { type GameHistory } from './game-history.js';
import { type Told } from './told.js';

export interface Requested {
  readonly question: AskedQuestion;
  readonly told: readonly Told<PredictionEvent>[];
  /** What happened to the question and to the answer. */
  readonly log: InLogOrder;
  readonly history: GameHistory;
}

const feedAgeMs = ({ at, observedAt }: Answered): number | null =>
  observedAt === undefined ? null : Math.max(0, Date.parse(at) - Date.parse(observedAt));

const knownBy = ({ gameRevision }: Answered, { history, question }: Requested): QuestionBasis => {
  const step = history.at(gameRevision);
  return step ? basisOf(step.game, gameRevision) : question.opened.basis;
};

const answered = (answer: Answered, requested: Requested) => {
  const { pick, chance, modelChance, ruleVersion } = answer;
  const known = { known: knownBy(answer, requested), feedAgeMs: feedAgeMs(answer) };
  return { pick, chance, modelChance, ruleVersion, ...known };
};

const requestOf = ({ event, position, at }: Told<PredictionEvent>, requested: Requested): ReceiptRequest => {
  const inTime = cameInTime(requested.log, event.data.requestId);
  switch (event.type) {
    case 'PredictionPlaced':
      return { is: 'placed', position, at, ...answered(event.data, requested), inTime };
    case 'PredictionChanged':
      return { is: 'changed', position, at, ...answered(event.data, requested), inTime };
    case 'PredictionWithdrawn':
      return { is: 'withdrawn', position, at, inTime };
    case 'PredictionRejected':
      return { is: 'rejected', position, at, reason: event.data.reason };
    default:
      return event satisfies never;
  }
};

/** All that the fan asked for, in the order of the log. */
export const requestsOf = (requested: Requested): ReceiptRequest[] =>
  requested.told.map((told) => requestOf(told, requested));
