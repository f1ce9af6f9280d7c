import { passing } from '@pbp/crash-points';
import {
  type AskedQuestion,
  type Decision,
  outcomeOfRequests,
  type QuestionEvent,
  questionStream,
  type RequestsOutcome,
} from '@pbp/domain';
import { type Envelope, type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { type Said } from '../answer-question/answering.js';
import { inLogOrder } from '../question-log/prediction-log.js';
import { type QuestionLog, readQuestion } from '../question-log/question-log.js';
import { answersTo } from './answers-to.js';
import { decisionOf, lastSettlement } from './decision-of.js';

/** Fans of one event: far below a megabyte. */
const atOnce = 500;

/** What one fan's requests came to. */
interface FanOutcome {
  readonly fanId: string;
  readonly outcome: RequestsOutcome;
}

const outcomesOf = async (store: EventStore, log: QuestionLog, { opened }: AskedQuestion, decision: Decision) => {
  const answers = await answersTo(store, opened.questionId, log);
  return [...answers]
    .map(([fanId, prediction]) => ({ fanId, outcome: outcomeOfRequests(inLogOrder(log, prediction), decision) }))
    .filter(({ outcome }) => outcome.is !== 'nothing')
    .toSorted((one, other) => (one.fanId < other.fanId ? -1 : 1));
};

const scoresOf = (outcomes: readonly FanOutcome[]) =>
  outcomes.flatMap(({ fanId, outcome }) => {
    if (outcome.is !== 'scored') return [];
    const { is: _, ...scored } = outcome;
    return [{ fanId, ...scored }];
  });

const withdrawnOf = (outcomes: readonly FanOutcome[]): { readonly withdrawn?: readonly string[] } => {
  const withdrawn = outcomes.filter(({ outcome }) => outcome.is === 'withdrawn').map(({ fanId }) => fanId);
  return withdrawn.length === 0 ? {} : { withdrawn };
};

/** One at least, which says that there was nothing to be scored. */
const scoredEvents = (
  { opened: { questionId }, settlements }: AskedQuestion,
  settlementId: string,
  outcomes: readonly FanOutcome[],
  { now, correlationId }: Said,
): readonly NewEvent<QuestionEvent>[] => {
  const parts = Math.max(1, Math.ceil(outcomes.length / atOnce));
  const common = { questionId, settlementId, settlement: settlements, parts };
  return Array.from({ length: parts }, (_, n) => {
    const some = outcomes.slice(n * atOnce, (n + 1) * atOnce);
    return {
      id: uuidV5(`${questionStream(questionId)}/${settlementId}/scores/${n}`),
      type: 'PredictionsScored',
      data: { ...common, part: n + 1, scores: scoresOf(some), ...withdrawnOf(some) },
      metadata: { at: now, correlationId, causationId: settlementId, schemaVersion: 1 },
    };
  });
};

const isScored = (events: readonly Envelope<QuestionEvent>[], id: string): boolean =>
  events.some((event) => event.id === id);

/**
 * Notes what every answer to a question comes to under its last settlement. Done twice it is done once: what is scored
 * follows from the log in front of the settlement alone. Answers how many answers counted.
 */
export const scoreAnswers = async (store: EventStore, questionId: string, said: Said): Promise<number> => {
  const log = await readQuestion(store, questionId);
  const { question } = log;
  const settled = lastSettlement(log);
  if (!question.asked || !settled) return 0;
  const decision = await decisionOf(store, question.opened.gameId, settled);
  const outcomes = await outcomesOf(store, log, question, decision);
  const events = scoredEvents(question, settled.id, outcomes, said).filter(({ id }) => !isScored(log.events, id));
  passing('desk: answers read, no scores appended');
  for (const [n, event] of events.entries()) {
    if (n > 0) passing('desk: a part of the scores appended, the next not');
    await store.append(questionStream(questionId), [event], 'any');
  }
  passing('desk: all scores appended, settlement not ticked off');
  return scoresOf(outcomes).length;
};
