import { metrics } from '@pbp/platform';
import { Counter, Gauge } from 'prom-client';

const registers = [metrics];

export const writes = new Counter({
  name: 'pbp_live_state_writes_total',
  help: 'Times that a game in live state was brought up to its rows, by what came of it',
  labelNames: ['outcome'],
  registers,
});

export const gaps = new Counter({
  name: 'pbp_live_state_gaps_total',
  help: 'Times that live state lacked events before the next ones, and was read from the log',
  registers,
});

export const gamesWaiting = new Gauge({
  name: 'pbp_live_state_waiting_games',
  help: 'Games whose rows are ahead of live state',
  registers,
});
