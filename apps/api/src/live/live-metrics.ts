import { type GameDelta } from '@pbp/contracts';
import { metrics } from '@pbp/platform';
import { Counter, Gauge, Histogram } from 'prom-client';

const registers = [metrics];

export const connected = new Gauge({
  name: 'pbp_live_sockets',
  help: 'Sockets connected to /live',
  registers,
});

/**
 * - `gap`: events came that do not follow what is here.
 * - `noted`: only how far the game is was told.
 * - `missed`: what was told may not have been heard.
 * - `resume`: somebody came back from another copy of this server, or lacks more than is kept ready.
 */
export type LogReadReason = 'gap' | 'noted' | 'missed' | 'resume';

export const logReads = new Counter({
  name: 'pbp_live_log_reads_total',
  help: 'Times that a followed game was read on from the log, by why',
  labelNames: ['reason'],
  registers,
});

const delivery = new Histogram({
  name: 'pbp_live_delivery_seconds',
  help: 'From noting a fact to telling it to the sockets of its game, of the newest event of each delta',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 15, 60],
  registers,
});

/** By the clocks of two processes: where these differ, so does this. */
const observeSince = (histogram: Histogram, at: string | undefined): void => {
  const notedAt = Date.parse(at ?? '');
  if (!Number.isNaN(notedAt)) histogram.observe(Math.max(0, Date.now() - notedAt) / 1_000);
};

export const observeDelivery = ({ events }: GameDelta): void => observeSince(delivery, events.at(-1)?.at);

const questionDelivery = new Histogram({
  name: 'pbp_live_question_delivery_seconds',
  help: 'From noting what happened to a question to telling it, which waits for the rows',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
  registers,
});

/** `at` is when it was noted (ISO). */
export const observeQuestionDelivery = (at: string): void => observeSince(questionDelivery, at);

export const questionsWaiting = new Gauge({
  name: 'pbp_live_questions_waiting',
  help: 'Questions that were heard of in the log and have not been told: the rows do not have it yet, or nobody wants it',
  registers,
});

export const predictionRetries = new Counter({
  name: 'pbp_live_prediction_retries_total',
  help: 'Attempts to tell of questions and boards that failed because a store was away',
  registers,
});

export const boardsTold = new Counter({
  name: 'pbp_live_boards_told_total',
  help: 'Changes of boards that were told to their followers',
  registers,
});
