import {
  type Answered,
  cameInTime,
  lockReasonOf,
  type PredictionEvent,
  type Question,
  type RejectReason,
} from '@pbp/domain';
import { type EventStore, isAfter } from '@pbp/eventing';
import { inLogOrder, type PredictionLog, predictionEventOf, readPrediction } from '../question-log/prediction-log.js';
import { questionEventOf } from '../question-log/question-log.js';
import { type Answering, type RefusalReason, type Request, type Said } from './answering.js';
import { command, type Placed } from './command.js';
import { type GameNow } from './game-now.js';
import { type AnswerReads, plainReads } from './shared-reads.js';

/** Why a question takes no answer; null while it does. */
export const refusalOf = (question: Question): RejectReason | null => {
  if (!question.asked || question.standing.is === 'open') return null;
  return question.standing.is === 'locked' ? 'locked' : 'suspended';
};

/**
 * The same by the game as well, which may say that the question is to be closed before its desk has done so: nobody is to
 * gain from that moment. It is no verdict on the request: sent twice, the other one may have been in time.
 */
export const refusalNow = (question: Question, known: GameNow | null): RefusalReason | null =>
  refusalOf(question) ?? (question.asked && known && lockReasonOf(question.opened, known.game) ? 'closing' : null);

const answerIn = (event: PredictionEvent | undefined): Answered | null =>
  event?.type === 'PredictionPlaced' || event?.type === 'PredictionChanged' ? event.data : null;

const answerOf = ({ events }: PredictionLog, requestId: string): Answered | null => {
  const placed = events.find(({ type, data }) => type !== 'PredictionRejected' && data.requestId === requestId);
  return answerIn(placed && predictionEventOf(placed));
};

/** What lost the race against the lock is marked as rejected. */
const reject = async (store: EventStore, request: Request, question: Question, said: Said): Promise<Answering> => {
  const { questionId, fanId, requestId } = request;
  const reason = refusalOf(question) ?? 'suspended';
  await command(store, request, { do: 'reject', questionId, fanId, requestId, reason }, said);
  return { kind: 'refused', reason };
};

/**
 * Says what became of a request that stands in the log, by the order of the log alone: between looking whether the
 * question was open and appending, it may have been closed. One that lost that race is marked as rejected.
 */
export const judge = async (
  store: EventStore,
  request: Request,
  said: Said,
  reads: Pick<AnswerReads, 'question'> = plainReads(store),
): Promise<Answering> => {
  const { questionId, fanId, requestId } = request;
  // In this order: what closed the question in front of anything that is read here is then read as well.
  const prediction = await readPrediction(store, questionId, fanId);
  const question = await reads.question(questionId);
  const outcome = prediction.prediction.requests[requestId];
  if (outcome === undefined) return { kind: 'noAnswer' };
  if (outcome !== 'taken') return { kind: 'refused', reason: outcome };
  if (cameInTime(inLogOrder(question, prediction), requestId))
    return { kind: 'taken', answer: answerOf(prediction, requestId) };
  return reject(store, request, question.question, said);
};

/**
 * The same of what was appended just now, by its place: what lies there is known, so only the question is read. What it
 * does not find to be in time is judged as above.
 */
export const judgePlaced = async (
  store: EventStore,
  request: Request,
  { event, position }: Placed,
  said: Said,
  reads: Pick<AnswerReads, 'question'>,
): Promise<Answering> => {
  // Behind the append, so that what closed the question in front of it is read.
  const { events } = await reads.question(request.questionId);
  const before = events.filter((each) => !isAfter(each.position, position)).map(questionEventOf);
  if (cameInTime([...before, event], request.requestId)) return { kind: 'taken', answer: answerIn(event) };
  return judge(store, request, said, reads);
};
