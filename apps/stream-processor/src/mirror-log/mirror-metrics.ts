import { type FeedLag } from '@pbp/eventing';
import { metrics } from '@pbp/platform';
import { Counter, Gauge, Histogram } from 'prom-client';

const registers = [metrics];

export const eventsMirrored = new Counter({
  name: 'pbp_mirror_events_total',
  help: 'Events of the log taken into Kafka',
  registers,
});

export const recordsPublished = new Counter({
  name: 'pbp_mirror_records_total',
  help: 'Records published and committed, by topic',
  labelNames: ['topic'],
  registers,
});

export const batchEvents = new Histogram({
  name: 'pbp_mirror_batch_events',
  help: 'Events published in one transaction',
  buckets: [1, 10, 100, 500, 1_000, 2_000],
  registers,
});

let lag: FeedLag | null = null;

/** Whose lag is told from now on; null in a copy that stands by. */
export const tellLagOf = (feed: FeedLag | null): void => void (lag = feed);

export const mirrorLagSeconds = new Gauge({
  name: 'pbp_mirror_lag_seconds',
  help: 'Age of the oldest event that is being published, or of the newest published one while older ones are read; 0 when all that is known is published',
  registers,
  collect() {
    this.set(lag?.seconds() ?? 0);
  },
});

export const mirrorLagEvents = new Gauge({
  name: 'pbp_mirror_lag_events',
  help: 'Events that are being published; the log cannot tell how many more come behind them',
  registers,
  collect() {
    this.set(lag?.events() ?? 0);
  },
});

export const mirrorRetries = new Counter({
  name: 'pbp_mirror_retries_total',
  help: 'Batches or sessions that had to be tried again because Kafka or the log was away',
  registers,
});

export const eventsNotFollowed = new Counter({
  name: 'pbp_mirror_not_followed_total',
  help: 'Events mirrored as they are that no fold could take: their plays are not enriched',
  registers,
});

export const leaseHeld = new Gauge({
  name: 'pbp_mirror_lease_held',
  help: '1 in the copy that mirrors, 0 in those that stand by',
  registers,
});
