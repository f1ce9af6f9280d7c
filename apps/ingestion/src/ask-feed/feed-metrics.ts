import { metrics } from '@pbp/platform';
import { Counter, Gauge } from 'prom-client';

const registers = [metrics];

export const polls = new Counter({
  name: 'pbp_feed_polls_total',
  help: 'Polls of the feed by what was asked and how it went',
  labelNames: ['asked', 'outcome'],
  registers,
});

export const answers = new Counter({
  name: 'pbp_feed_answers_total',
  help: 'Answers of the feed by the host that gave them: the second is asked where the first forbids',
  labelNames: ['host'],
  registers,
});

export const unreadable = new Counter({
  name: 'pbp_feed_unreadable_total',
  help: 'Answers of the feed that could not be read, by what was asked and why',
  labelNames: ['asked', 'why'],
  registers,
});

export const anomalies = new Counter({
  name: 'pbp_feed_anomalies_total',
  help: 'Things in the feed that could not be read, by where they stood',
  labelNames: ['where'],
  registers,
});

export const factsNoted = new Counter({
  name: 'pbp_feed_facts_total',
  help: 'Facts appended to game streams, by type',
  labelNames: ['type'],
  registers,
});

export const circuitOpen = new Gauge({
  name: 'pbp_feed_circuit_open',
  help: '1 while the feed fails and is only probed, 0 otherwise',
  registers,
});

export const lastAnswer = new Gauge({
  name: 'pbp_feed_last_answer_timestamp_seconds',
  help: 'When the feed last answered, seconds since 1970',
  registers,
});

/** Of games that are asked for every few minutes or seconds and of no others: as many as are on at one time. */
export const gameAnswered = new Gauge({
  name: 'pbp_feed_game_last_answer_timestamp_seconds',
  help: 'When the feed last answered for a game that is on, seconds since 1970',
  labelNames: ['game'],
  registers,
});
