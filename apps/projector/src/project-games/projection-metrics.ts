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

export const lagSeconds = new Gauge({
  name: 'pbp_projector_lag_seconds',
  help: 'From noting the newest projected event to projecting it, 0 when the feed has been caught up with',
  labelNames: ['feed'],
  registers,
});

export const lagEvents = new Gauge({
  name: 'pbp_projector_lag_events',
  help: 'Records of a partition that are not projected yet; a feed on the log cannot tell how many it lacks',
  labelNames: ['feed'],
  registers,
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
