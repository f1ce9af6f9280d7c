import { type AskedQuestion, isInScope, type Scope, scopedOf } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { readQuestionsOf } from '../question-log/question-log.js';

/** The games of which questions may be undecided; asked where a scope names no game. */
export type GamesInQuestion = () => Promise<readonly string[]>;

/** All questions of a scope, as the log has them. Throws what the store throws. */
export const questionsIn = async (
  store: Pick<EventStore, 'read'>,
  scope: Scope,
  games: GamesInQuestion,
): Promise<readonly AskedQuestion[]> => {
  const gameIds = scope.gameId === null ? await games() : [scope.gameId];
  const found: AskedQuestion[] = [];
  for (const gameId of gameIds)
    for (const { question } of await readQuestionsOf(store, gameId))
      if (question.asked && isInScope(scope, scopedOf(question.opened))) found.push(question);
  return found;
};
