import { type Event } from '../event.js';
import { type GameEvent } from './events.js';

/**
 * The event in what was read from a game's stream, without its envelope. The cast is this one: only our own writers
 * append to these streams, old versions are brought up to date where the log is read, and a type that is newer than
 * this program changes nothing in `evolve`.
 */
export const gameEventOf = ({ type, data }: Event<string, unknown>): GameEvent => ({ type, data }) as GameEvent;
