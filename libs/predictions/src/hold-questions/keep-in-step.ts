import { type AskedQuestion, toKeepInStep } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type Followed } from '../attend-game/question-desk.js';
import { type Said } from '../answer-question/answering.js';
import { commandQuestion } from '../question-log/command-question.js';
import { questionEventOf } from '../question-log/question-log.js';
import { readHolds } from './read-holds.js';

/**
 * Suspends of these questions what operators hold and resumes what they held, by what stands in force now: whoever comes
 * last to do so leaves them right. Throws the store's errors; it may be done again.
 */
export const keepInStep = async (
  store: EventStore,
  questions: readonly AskedQuestion[],
  said: Said,
): Promise<readonly Followed[]> => {
  const holds = await readHolds(store);
  const followed: Followed[] = [];
  for (const question of questions) {
    const command = toKeepInStep(question, holds);
    if (!command) continue;
    const { questionId } = question.opened;
    const { events } = await commandQuestion(store, questionId, command, said);
    if (events.length > 0) followed.push({ questionId, events: events.map(questionEventOf) });
  }
  return followed;
};
