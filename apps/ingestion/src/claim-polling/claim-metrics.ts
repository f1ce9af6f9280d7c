import { metrics } from '@pbp/platform';
import { Counter, Gauge } from 'prom-client';

const registers = [metrics];

export const pollingHeld = new Gauge({
  name: 'pbp_polling_held',
  help: '1 for each league that this process polls, 0 for one for which it stands by',
  labelNames: ['league'],
  registers,
});

export const claimEvents = new Counter({
  name: 'pbp_polling_claim_events_total',
  help: 'Claims of polling, and questions and answers about them, seen by this process, by type',
  labelNames: ['type'],
  registers,
});
