import {
  type Cause,
  type Decision,
  happenedAt,
  type QuestionResettled,
  type QuestionSettled,
  type Settlement,
} from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { gameNow } from '../answer-question/game-now.js';
import { type QuestionLog } from '../question-log/question-log.js';

/** A settlement of a question, by the id of its event. */
export interface Settled {
  readonly id: string;
  readonly settlement: Settlement;
  readonly cause: Cause;
  readonly happenedAt?: string | null;
}

/** The question's last settlement; null for none. */
export const lastSettlement = ({ events }: QuestionLog): Settled | null => {
  const last = events.findLast(({ type }) => type === 'QuestionSettled' || type === 'QuestionResettled');
  return last ? { id: last.id, ...(last.data as (QuestionSettled | QuestionResettled)['data']) } : null;
};

/**
 * What the answers are judged by. Older settlements do not say when the play happened: there the game does as it was when
 * the question was settled, so that scoring twice gives the same. Throws what the store throws.
 */
export const decisionOf = async (
  store: Pick<EventStore, 'read'>,
  gameId: string,
  { settlement, cause, happenedAt: noted }: Settled,
): Promise<Decision> => {
  if (settlement.is !== 'decided' || cause.kind === 'operator') return { settlement, happenedAt: null };
  if (noted !== undefined) return { settlement, happenedAt: noted };
  const known = await gameNow(store, gameId, cause.revision);
  return { settlement, happenedAt: known && happenedAt(settlement, known.game) };
};
