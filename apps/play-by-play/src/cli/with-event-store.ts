import { type Config } from '@pbp/contracts';
import { type EventStore, withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { createLogger, holdDataDir, loadConfig, Readiness } from '@pbp/platform';
import { runningServices } from '../run/services.js';
import { startEventStore } from '../run/start-event-store.js';

/** The configuration of a command: that of the demo unless the environment says otherwise. */
export const commandConfig = (): Config => loadConfig({ DATA_DIR: 'data/demo', LOG_LEVEL: 'warn', ...process.env });

/**
 * Runs a command on the event store: the one at EVENTSTORE_URL, that of the system running on DATA_DIR, or else one
 * started for the command alone.
 */
export const withEventStore = async <T>(config: Config, command: (store: EventStore) => Promise<T>): Promise<T> => {
  const running = config.EVENTSTORE_URL ?? (await runningServices(config.DATA_DIR))?.eventStore;
  if (running) return using(running, command);
  const release = holdDataDir(config.DATA_DIR);
  try {
    const started = await startEventStore(config, new Readiness(), createLogger(config.LOG_LEVEL));
    return await using(started.url, command).finally(() => started.stop());
  } finally {
    release();
  }
};

const using = async <T>(url: string, command: (store: EventStore) => Promise<T>): Promise<T> => {
  const store = withGameUpcasters(connectEventStore(url));
  return command(store).finally(() => store.close());
};
