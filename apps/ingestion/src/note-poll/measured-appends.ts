import { type EventStore } from '@pbp/eventing';
import { metrics } from '@pbp/platform';
import { Histogram } from 'prom-client';

const seconds = new Histogram({
  name: 'pbp_append_duration_seconds',
  help: 'From an append to its answer, by the kind of stream and what came of it',
  labelNames: ['stream', 'outcome'],
  buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
  registers: [metrics],
});

const kindOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** The same store; how long its appends take is counted. */
export const measuredAppends = (store: EventStore): EventStore => ({
  append: async (stream, events, expected) => {
    const stop = seconds.startTimer({ stream: kindOf(stream) });
    try {
      const appended = await store.append(stream, events, expected);
      stop({ outcome: 'written' });
      return appended;
    } catch (error) {
      stop({ outcome: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  },
  read: (stream, options) => store.read(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  close: () => store.close(),
});
