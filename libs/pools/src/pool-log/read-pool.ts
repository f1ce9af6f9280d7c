import { evolvePool, initialPool, type Pool, type PoolEvent, poolStream } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';

/** A pool as the log has it. */
export interface PoolLog {
  readonly pool: Pool;
  /** When each fan who ever joined did so last, ISO time by id. */
  readonly joinedAt: ReadonlyMap<string, string>;
}

/** The cast is this one: only our own writers append to the streams of pools. */
const poolEventOf = ({ type, data }: Envelope): PoolEvent => ({ type, data }) as PoolEvent;

const whoJoined = (event: PoolEvent): string | null => {
  if (event.type === 'PoolCreated') return event.data.ownerId;
  return event.type === 'MemberJoined' ? event.data.fanId : null;
};

/** Reads a pool's whole stream. Throws what the store throws. */
export const readPool = async (store: Pick<EventStore, 'read'>, poolId: string): Promise<PoolLog> => {
  let pool = initialPool();
  const joinedAt = new Map<string, string>();
  for await (const envelope of store.read(poolStream(poolId))) {
    const event = poolEventOf(envelope);
    const fanId = whoJoined(event);
    if (fanId !== null) joinedAt.set(fanId, envelope.metadata.at);
    pool = evolvePool(pool, event);
  }
  return { pool, joinedAt };
};
