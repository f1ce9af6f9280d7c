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

const nothingOfIt: QuestionLog = { question: initialQuestion(), events: [] };

/** The same question as its stream has it by now: only what is new is read. Throws what the store throws. */
export const readQuestionOn = async (
  store: Pick<EventStore, 'read'>,
  id: string,
  before: QuestionLog,
): Promise<QuestionLog> => {
  const from = (before.events.at(-1)?.revision ?? -1) + 1;
  const news = (await Array.fromAsync(store.read(questionStream(id), { from }))) as Envelope<QuestionEvent>[];
  if (news.length === 0) return before;
  return {
    events: [...before.events, ...news],
    question: news.map(questionEventOf).reduce(evolveQuestion, before.question),
  };
};

/** Reads a question's whole stream. Throws what the store throws. */
export const readQuestion = (store: Pick<EventStore, 'read'>, id: string): Promise<QuestionLog> =>
  readQuestionOn(store, id, nothingOfIt);

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
