import { type Config } from '@pbp/contracts';
import { type EventStore, withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { createLogger, loadConfig, Readiness } from '@pbp/platform';
import { enterDataDir } from '../run/services.js';
import { startEventStore } from '../run/start-event-store.js';

/** The configuration of a command: that of the demo unless the environment says otherwise. */
export const commandConfig = (): Config => loadConfig({ DATA_DIR: 'data/demo', LOG_LEVEL: 'warn', ...process.env });

/**
 * Runs a command on the event store: the one at EVENTSTORE_URL, that of the system running on DATA_DIR, or else one
 * started for the command alone.
 */
export const withEventStore = async <T>(config: Config, command: (store: EventStore) => Promise<T>): Promise<T> => {
  if (config.EVENTSTORE_URL) return using(config.EVENTSTORE_URL, command);
  const entered = enterDataDir(config.DATA_DIR);
  if (entered.as === 'guest') return using(entered.services.eventStore, command);
  return onStarted(config, command).finally(() => entered.folder.release());
};

const onStarted = async <T>(config: Config, command: (store: EventStore) => Promise<T>): Promise<T> => {
  const started = await startEventStore(config, new Readiness(), createLogger(config.LOG_LEVEL));
  return using(started.url, command).finally(() => started.stop());
};

const using = async <T>(url: string, command: (store: EventStore) => Promise<T>): Promise<T> => {
  const store = withGameUpcasters(connectEventStore(url));
  return command(store).finally(() => store.close());
};
