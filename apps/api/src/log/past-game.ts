import { type KnownGame } from '@pbp/domain';
import { unknownGame, unknownRevision } from '../http/problem-error.js';
import { type GameLog } from './game-log.js';

/** A game as it stood, with the revision that it tells of and when that was noted. */
export interface PastGame {
  readonly game: KnownGame;
  readonly revision: number;
  readonly notedAt: string | null;
}

/** Throws ProblemError for a game or a revision that does not exist. */
export const pastGame = async (log: GameLog, gameId: string, revision: number): Promise<PastGame> => {
  const held = await log.upTo(gameId, revision);
  if (held.revision < 0) throw unknownGame(gameId);
  if (revision > held.revision) throw unknownRevision(gameId, revision, held.revision);
  const game = held.at(revision);
  if (!game.known) throw unknownGame(gameId);
  return { game, revision, notedAt: held.notedAt(revision) };
};
