import { comparePositions, type EventStore } from '@pbp/eventing';
import { readQuestionsOf } from '../question-log/question-log.js';
import { type SettlementChange, settlementChanges } from './settlement-changes.js';

/**
 * Every settlement of the questions of a game in the order of the log, with its cause and what it did to whose points.
 * Throws what the store throws.
 */
export const auditSettlements = async (
  store: Pick<EventStore, 'read'>,
  gameId: string,
): Promise<readonly SettlementChange[]> =>
  (await readQuestionsOf(store, gameId))
    .flatMap(({ events }) => settlementChanges(events))
    .toSorted((one, other) => comparePositions(one.position, other.position));
