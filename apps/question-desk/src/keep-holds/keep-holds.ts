import { type AskingEvent, type QuestionEventType } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { type GamesInQuestion, keepInStep, questionsIn, readQuestion } from '@pbp/predictions';
import { noteFollowed } from '../desk-metrics.js';

const saidBy = ({ metadata }: Envelope) => ({
  now: new Date().toISOString(),
  correlationId: metadata.correlationId,
});

/** An operator holds questions back, or no more: those that are open now follow. Throws the store's errors. */
export const hearHold = async (store: EventStore, games: GamesInQuestion, event: Envelope): Promise<void> => {
  const { scope } = event.data as AskingEvent['data'];
  noteFollowed(await keepInStep(store, await questionsIn(store, scope, games), saidBy(event)));
};

const mayBeOutOfStep: ReadonlySet<string> = new Set<QuestionEventType>([
  'QuestionOpened',
  'QuestionSuspended',
  'QuestionResumed',
]);

/**
 * Whoever asked, suspended or resumed a question may have looked at the holds before the last one was noted: by now all
 * of them are. Throws the store's errors.
 */
export const hearStanding = async (store: EventStore, event: Envelope): Promise<void> => {
  if (!mayBeOutOfStep.has(event.type)) return;
  const { questionId } = event.data as { readonly questionId: string };
  const { question } = await readQuestion(store, questionId);
  if (question.asked) noteFollowed(await keepInStep(store, [question], saidBy(event)));
};
