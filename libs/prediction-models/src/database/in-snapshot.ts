import { IsolationLevel } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';

/** Reads several things as they stood at one moment: a question and the answer to it tell of the same settlement. */
export const inSnapshot = <Result>(
  em: EntityManager,
  read: (snapshot: EntityManager) => Promise<Result>,
): Promise<Result> => em.fork().transactional(read, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
