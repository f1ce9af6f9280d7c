import {
  evolve,
  type Game,
  GAME_STREAM_PREFIX,
  gameEventOf,
  initialState,
  PREDICTION_STREAM_PREFIX,
  QUESTION_STREAM_PREFIX,
} from '@pbp/domain';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { QuestionDesk, readQuestion, scoreAnswers } from '@pbp/predictions';

/** What is told and answered, and not what follows from it. */
const isGiven = ({ stream, type }: Envelope): boolean =>
  stream.startsWith(GAME_STREAM_PREFIX) || stream.startsWith(PREDICTION_STREAM_PREFIX) || type === 'QuestionOpened';

const score = async (store: EventStore, questionId: string): Promise<void> => {
  const settled = (await readQuestion(store, questionId)).events.findLast(({ type }) => /(S|Res)ettled$/.test(type));
  if (!settled) return;
  const { at: now, correlationId } = settled.metadata;
  await scoreAnswers(store, questionId, { now, correlationId });
};

/** The log as it comes to be in one process that nobody kills, of the same games, questions and answers in the same order. */
export const undisturbed = async (disturbed: readonly Envelope[]): Promise<EventStore> => {
  const store = new InMemoryEventStore();
  const desk = new QuestionDesk(store);
  const games = new Map<string, Game>();
  for (const event of disturbed.filter(isGiven)) {
    const { id, type, data, metadata, stream, revision } = event;
    await store.append(stream, [{ id, type, data, metadata }], 'any');
    if (type === 'QuestionOpened') await desk.hear(event);
    if (!stream.startsWith(GAME_STREAM_PREFIX)) continue;
    const game = evolve(games.get(stream) ?? initialState(), gameEventOf(event));
    games.set(stream, game);
    if (!game.known) continue;
    const news = { game, event: { id, type, revision }, between: [] };
    const followed = await desk.close(news, metadata.at, metadata.correlationId);
    for (const questionId of new Set(followed.map((each) => each.questionId))) await score(store, questionId);
  }
  return store;
};

/** Every event of the questions' streams but for where it lies in the log, by the stream. */
export const questionsIn = (events: readonly Envelope[]): ReadonlyMap<string, readonly object[]> =>
  Map.groupBy(
    events.filter(({ stream }) => stream.startsWith(QUESTION_STREAM_PREFIX)).map(({ position: _, ...event }) => event),
    ({ stream }) => stream,
  );
