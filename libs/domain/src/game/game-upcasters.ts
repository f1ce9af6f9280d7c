import { type Upcaster } from '../upcaster.js';

/**
 * The steps that bring events of games as they were written to the shapes of events.ts, applied where the log is read.
 * Every event is still of the first version; a changed shape adds its step here.
 */
export const gameUpcasters: readonly Upcaster[] = [];

/** The version of the shapes in events.ts, which goes into the metadata of every event of a game. */
export const gameSchemaVersion = 1 + Math.max(0, ...gameUpcasters.map(({ from }) => from));
