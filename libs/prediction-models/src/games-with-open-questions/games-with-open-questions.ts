import { type EntityManager } from '@mikro-orm/postgresql';
import { QuestionEntity } from '../question/question-row.js';

/** Ids of games of which a question is not locked yet, be it suspended: none of its answers have been counted. */
export const gamesWithOpenQuestions = async (em: EntityManager): Promise<readonly string[]> => {
  const rows = await em.fork().find(QuestionEntity, { crowd: null }, { fields: ['gameId'] });
  return [...new Set(rows.map(({ gameId }) => gameId))];
};
