import { type OperatorsWord, type QuestionScope } from '@pbp/contracts';
import { gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { unknownGame } from '../http/problem-error.js';

/** Which questions are meant. Throws the problem `unknown-game` for a game that nobody has heard of. */
export const scopeOf = async (
  store: Pick<EventStore, 'read'>,
  { gameId, kind }: Pick<OperatorsWord, 'gameId' | 'kind'>,
): Promise<QuestionScope> => {
  if (gameId !== undefined) {
    const first = await Array.fromAsync(store.read(gameStream(gameId), { limit: 1 }));
    if (first.length === 0) throw unknownGame(gameId);
  }
  return { gameId: gameId ?? null, kind: kind ?? null };
};
