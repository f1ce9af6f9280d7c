import { type FeedLag } from '@pbp/eventing';
import { metrics } from '@pbp/platform';
import { Counter, Gauge, Histogram } from 'prom-client';

const registers = [metrics];

export const eventsProjected = new Counter({
  name: 'pbp_projector_events_total',
  help: 'Events taken into the read models',
  registers,
});

export const batchEvents = new Histogram({
  name: 'pbp_projector_batch_events',
  help: 'Events committed in one transaction',
  buckets: [1, 10, 100, 500, 1_000, 5_000],
  registers,
});

/** What is known of a feed at any moment. */
export interface ToldFeed {
  readonly lag: FeedLag;
  /** How many events have not been handed to it, where the transport can tell. */
  readonly lacks?: (() => number) | undefined;
}

const feeds = new Map<string, ToldFeed>();

/** The lag of the feed is told from now on, until it is forgotten. */
export const tellLagOf = (feed: string, told: ToldFeed): void => void feeds.set(feed, told);

export const forgetLagOf = (feed: string): void => void feeds.delete(feed);

export const lagSeconds = new Gauge({
  name: 'pbp_projector_lag_seconds',
  help: 'Age of the oldest event that is being projected, or of the newest projected one while older ones are read; 0 when all that is known is projected',
  labelNames: ['feed'],
  registers,
  collect() {
    this.reset();
    for (const [feed, { lag }] of feeds) this.set({ feed }, lag.seconds());
  },
});

export const lagEvents = new Gauge({
  name: 'pbp_projector_lag_events',
  help: 'Events that are being projected, and of a partition those that wait, but for a batch that is read ahead; the log cannot tell how many more it holds',
  labelNames: ['feed'],
  registers,
  collect() {
    this.reset();
    for (const [feed, { lag, lacks }] of feeds) this.set({ feed }, lag.events() + (lacks?.() ?? 0));
  },
});

export const eventsParked = new Counter({
  name: 'pbp_projector_parked_total',
  help: 'Events that could not be projected; their games wait until an operator redrives or skips them',
  registers,
});

export const gamesParked = new Gauge({
  name: 'pbp_projector_parked_games',
  help: 'Games that wait until an operator redrives or skips an event of theirs',
  registers,
});

export const instructionsCarriedOut = new Counter({
  name: 'pbp_projector_instructions_total',
  help: 'What operators asked to be done with parked events, by what came of it',
  labelNames: ['outcome'],
  registers,
});

export const eventsIgnored = new Counter({
  name: 'pbp_projector_ignored_total',
  help: 'Events of types that the read models do not know',
  labelNames: ['type'],
  registers,
});

export const retries = new Counter({
  name: 'pbp_projector_retries_total',
  help: 'Attempts that failed because a store was away or an event could not be projected',
  registers,
});

export const lastProjected = new Gauge({
  name: 'pbp_projector_last_projected_timestamp_seconds',
  help: 'When a batch was last committed, seconds since 1970',
  registers,
});
