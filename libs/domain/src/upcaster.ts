import { type Event } from './event.js';

/** Turns events of one type and one schema version into the next version. Pure; may rename the type. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly upcast: (event: Event<string, unknown>) => Event<string, unknown>;
}
