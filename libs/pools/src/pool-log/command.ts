import {
  decidePool,
  evolvePool,
  initialPool,
  type Pool,
  type PoolCommand,
  type PoolDecision,
  type PoolEvent,
  type PoolRefusal,
  poolStream,
} from '@pbp/domain';
import { type Decider, type EventStore, handle } from '@pbp/eventing';
import { type Said } from '../places.js';

const eventsOf = (decision: PoolDecision): readonly PoolEvent[] => (decision.is === 'accepted' ? decision.events : []);

const decider: Decider<Pool, PoolCommand, PoolEvent> = {
  decide: (command, pool) => eventsOf(decidePool(command, pool)),
  evolve: evolvePool,
  initialState: initialPool,
};

/** A pool after a command, and why it was not carried out; null where it was, or had been before. */
export interface Commanded {
  readonly pool: Pool;
  readonly refusal: PoolRefusal | null;
}

/** Where nothing was appended the pool is the one that was decided on, and deciding again says the same. */
const refusalOf = (command: PoolCommand, pool: Pool): PoolRefusal | null => {
  const decision = decidePool(command, pool);
  return decision.is === 'refused' ? decision.reason : null;
};

/** Decides on what is asked of a pool and appends what follows. Throws what `handle` throws. */
export const command = async (
  store: EventStore,
  poolId: string,
  asked: PoolCommand,
  { now, correlationId }: Said,
): Promise<Commanded> => {
  const causationId = `${asked.do} ${correlationId}`;
  const options = { now, correlationId, causationId };
  const { state, events } = await handle(store, decider, poolStream(poolId), asked, options);
  return { pool: state, refusal: events.length === 0 ? refusalOf(asked, state) : null };
};
