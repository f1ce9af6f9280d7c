import { ASKING_STREAM, type AskingEvent, evolveHolds, type Hold, type Holds, noHolds } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';

/** A hold that is in force, and since when (ISO). */
export interface StandingHold extends Hold {
  readonly since: string;
}

/** The cast is this one: only our own writers append to this stream. */
const askingEventOf = ({ type, data }: Pick<Envelope, 'type' | 'data'>): AskingEvent => ({ type, data }) as AskingEvent;

/** What operators keep from being asked at present, the oldest first. Throws what the store throws. */
export const readHolds = async (store: Pick<EventStore, 'read'>): Promise<readonly StandingHold[]> => {
  let holds: Holds = noHolds();
  const since = new Map<Hold, string>();
  for await (const envelope of store.read(ASKING_STREAM)) {
    holds = evolveHolds(holds, askingEventOf(envelope));
    for (const hold of holds) if (!since.has(hold)) since.set(hold, envelope.metadata.at);
  }
  return holds.map((hold) => ({ ...hold, since: since.get(hold) ?? '' }));
};
