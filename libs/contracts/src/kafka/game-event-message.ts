import * as z from 'zod';
import { ExportedEvent } from '../rest/exported-event.js';

/** An event of a game's stream, whole: what the log has, in the order of the log. */
export const GameEventMessage = ExportedEvent.extend({ stream: z.string() }).meta({ id: 'GameEventMessage' });
export type GameEventMessage = z.infer<typeof GameEventMessage>;
