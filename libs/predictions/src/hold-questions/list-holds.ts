import { type EventStore } from '@pbp/eventing';
import { type GamesInQuestion, questionsIn } from './questions-in.js';
import { readHolds, type StandingHold } from './read-holds.js';

export interface ListedHold extends StandingHold {
  /** The questions that wait in it. */
  readonly questionIds: readonly string[];
}

/** What operators hold at present, the oldest first. Throws the store's errors. */
export const listHolds = async (
  store: Pick<EventStore, 'read'>,
  games: GamesInQuestion,
): Promise<readonly ListedHold[]> => {
  const listed: ListedHold[] = [];
  for (const hold of await readHolds(store)) {
    const questions = await questionsIn(store, hold.scope, games);
    const waiting = questions.filter(({ standing }) => standing.is === 'suspended' && standing.reason === 'operator');
    listed.push({ ...hold, questionIds: waiting.map(({ opened }) => opened.questionId) });
  }
  return listed;
};
