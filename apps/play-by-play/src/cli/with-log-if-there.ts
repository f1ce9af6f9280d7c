import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { withEventStore } from './with-event-store.js';

/** Runs a command on the event store, or on null where there is none: neither a URL nor anything in DATA_DIR. */
export const withLogIfThere = <T>(config: Config, command: (store: EventStore | null) => Promise<T>): Promise<T> =>
  config.EVENTSTORE_URL || existsSync(join(config.DATA_DIR, 'event-store'))
    ? withEventStore(config, command)
    : command(null);
