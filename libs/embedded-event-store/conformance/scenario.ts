import { type EventStoreDBClient } from '@eventstore/db-client';

/** Notes how a call ended, under a label. */
export type Note = (label: string, call: () => Promise<unknown>) => Promise<void>;

/** Some calls on streams whose names begin with `stream`, which nobody else uses. */
export interface Scenario {
  readonly name: string;
  run(client: EventStoreDBClient, stream: string, note: Note): Promise<void>;
  /** Spends its time waiting and looks at its own stream only, so that many of its kind may run at once. */
  readonly waits?: boolean;
}
