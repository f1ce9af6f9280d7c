import { type Scope } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type Said } from '../answer-question/answering.js';
import { type GamesInQuestion, questionsIn } from '../hold-questions/questions-in.js';
import { commandQuestion } from '../question-log/command-question.js';

/** An operator, by an opaque id, and why. */
export interface VoidedBy {
  readonly by: string;
  readonly reason: string;
}

/**
 * Closes and voids, for good, all questions of a scope that are not decided. Answers which; done twice there are none
 * the second time. Throws the store's errors.
 */
export const voidQuestions = async (
  store: EventStore,
  games: GamesInQuestion,
  scope: Scope,
  { by, reason }: VoidedBy,
  said: Said,
): Promise<readonly string[]> => {
  const voided: string[] = [];
  for (const { opened, settlement } of await questionsIn(store, scope, games)) {
    if (settlement.is !== 'undecided') continue;
    const { events } = await commandQuestion(store, opened.questionId, { do: 'void', by, reason }, said);
    if (events.length > 0) voided.push(opened.questionId);
  }
  return voided;
};
