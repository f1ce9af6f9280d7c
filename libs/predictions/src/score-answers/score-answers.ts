import { passing } from '@pbp/crash-points';
import {
  type AskedQuestion,
  type Cause,
  countedAnswer,
  currentPlays,
  type Decision,
  type FanScore,
  type KnownGame,
  type QuestionEvent,
  questionStream,
  scoreOf,
  type Settlement,
} from '@pbp/domain';
import { type Envelope, type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { gameNow } from '../answer-question/game-now.js';
import { type Said } from '../answer-question/answering.js';
import { inLogOrder } from '../question-log/prediction-log.js';
import { type QuestionLog, readQuestion } from '../question-log/question-log.js';
import { answersTo } from './answers-to.js';

/** Scores of one event: far below a megabyte. */
const atOnce = 500;

interface Settled {
  readonly id: string;
  readonly settlement: Settlement;
  readonly cause: Cause;
}

const lastSettlement = ({ events }: QuestionLog): Settled | null => {
  const last = events.findLast(({ type }) => type === 'QuestionSettled' || type === 'QuestionResettled');
  return last ? { id: last.id, ...(last.data as Omit<Settled, 'id'>) } : null;
};

const lastOf = (game: KnownGame, ids: readonly string[]): string | null =>
  currentPlays(game)
    .flatMap(({ id, wallclock }) => (wallclock !== undefined && ids.includes(id) ? [wallclock] : []))
    .toSorted()
    .at(-1) ?? null;

/** By the game as it was when the question was settled, so that scoring twice gives the same. */
const decisionOf = async (store: EventStore, gameId: string, { settlement, cause }: Settled): Promise<Decision> => {
  if (settlement.is !== 'decided' || cause.kind === 'operator') return { settlement, happenedAt: null };
  const known = await gameNow(store, gameId, cause.revision);
  return { settlement, happenedAt: known && lastOf(known.game, settlement.by) };
};

/** One at least, which says that there was nothing to be scored. */
const scoredEvents = (
  { opened: { questionId }, settlements }: AskedQuestion,
  settlementId: string,
  scores: readonly FanScore[],
  { now, correlationId }: Said,
): readonly NewEvent<QuestionEvent>[] => {
  const parts = Math.max(1, Math.ceil(scores.length / atOnce));
  const common = { questionId, settlementId, settlement: settlements, parts };
  return Array.from({ length: parts }, (_, n) => ({
    id: uuidV5(`${questionStream(questionId)}/${settlementId}/scores/${n}`),
    type: 'PredictionsScored',
    data: { ...common, part: n + 1, scores: scores.slice(n * atOnce, (n + 1) * atOnce) },
    metadata: { at: now, correlationId, causationId: settlementId, schemaVersion: 1 },
  }));
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
  const answers = await answersTo(store, questionId, log);
  const scores = [...answers].flatMap(([fanId, prediction]): FanScore[] => {
    const counted = countedAnswer(inLogOrder(log, prediction));
    return counted ? [{ fanId, score: scoreOf(counted, decision) }] : [];
  });
  const sorted = scores.toSorted((one, other) => (one.fanId < other.fanId ? -1 : 1));
  const events = scoredEvents(question, settled.id, sorted, said).filter(({ id }) => !isScored(log.events, id));
  passing('desk: answers read, no scores appended');
  for (const [n, event] of events.entries()) {
    if (n > 0) passing('desk: a part of the scores appended, the next not');
    await store.append(questionStream(questionId), [event], 'any');
  }
  passing('desk: all scores appended, settlement not ticked off');
  return scores.length;
};
