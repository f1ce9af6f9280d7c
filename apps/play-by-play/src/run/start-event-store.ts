import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { type Logger, type Readiness, SupervisedProcess } from '@pbp/platform';
import { entryOf } from './entry-of.js';
import { socketPath } from './socket-path.js';

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** The event store of the configuration: the one at EVENTSTORE_URL, or the embedded one as a child process. */
export const startEventStore = async (config: Config, readiness: Readiness, logger: Logger): Promise<Started> => {
  if (config.EVENTSTORE_URL) return { url: config.EVENTSTORE_URL, stop: async () => undefined };
  const child = new SupervisedProcess(
    {
      name: 'event-store',
      entry: entryOf('event-store'),
      args: () => ['--data-dir', join(config.DATA_DIR, 'event-store'), '--socket', socketPath(config.DATA_DIR)],
    },
    readiness,
    logger,
  );
  return { url: await child.start(), stop: () => child.stop() };
};
