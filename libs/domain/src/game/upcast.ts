import { type Event } from '../event.js';

/** Version of the shapes in events.ts, written into every event's metadata. */
export const gameSchemaVersion = 1;

/**
 * Brings an event as it was written up to the shapes of events.ts. Version 1 is the only one so far, and a later one
 * than ours is left as it is: unknown types change nothing in `evolve`. A changed shape adds its step here.
 */
export const upcast = <Data>(type: string, data: Data, _schemaVersion: number): Event<string, Data> => ({ type, data });
