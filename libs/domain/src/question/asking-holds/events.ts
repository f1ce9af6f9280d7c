import { type Event } from '../../event.js';
import { type Scope } from './scope.js';

interface Said {
  readonly scope: Scope;
  /** Fans are shown it. */
  readonly reason: string;
  /** An operator, by an opaque id. */
  readonly by: string;
}

/** From here on nothing is asked there, and nobody can answer what was. */
export type AskingSuspended = Event<'AskingSuspended', Said>;
export type AskingResumed = Event<'AskingResumed', Said>;

export type AskingEvent = AskingSuspended | AskingResumed;
