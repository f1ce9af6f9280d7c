import {
  evolveQuestion,
  initialQuestion,
  type Question,
  type QuestionEvent,
  questionId,
  questionStream,
} from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';

/** What happened to a question, and what it is after that. */
export interface QuestionLog {
  readonly question: Question;
  readonly events: readonly Envelope<QuestionEvent>[];
}

/** The cast is this one: only our own writers append to the streams of questions. */
export const questionEventOf = ({ type, data }: Pick<Envelope, 'type' | 'data'>): QuestionEvent =>
  ({ type, data }) as QuestionEvent;

/** Reads a question's whole stream. Throws what the store throws. */
export const readQuestion = async (store: Pick<EventStore, 'read'>, id: string): Promise<QuestionLog> => {
  const events = (await Array.fromAsync(store.read(questionStream(id)))) as Envelope<QuestionEvent>[];
  return { events, question: events.map(questionEventOf).reduce(evolveQuestion, initialQuestion()) };
};

/** Every question of a game, in the order in which they were asked. */
export const readQuestionsOf = async (
  store: Pick<EventStore, 'read'>,
  gameId: string,
): Promise<readonly QuestionLog[]> => {
  const questions: QuestionLog[] = [];
  for (;;) {
    const log = await readQuestion(store, questionId(gameId, questions.length + 1));
    if (!log.question.asked) return questions;
    questions.push(log);
  }
};
