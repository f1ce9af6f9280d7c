import { type QuestionEvent } from '@pbp/domain';
import { type FeedLag } from '@pbp/eventing';
import { metrics } from '@pbp/platform';
import { type Followed } from '@pbp/predictions';
import { Counter, Gauge } from 'prom-client';

const registers = [metrics];

const questionEvents = new Counter({
  name: 'pbp_questions_events_total',
  help: 'What this process decided about questions, by type',
  labelNames: ['type'],
  registers,
});

const questionsAsked = new Counter({
  name: 'pbp_questions_asked_total',
  help: 'Questions asked, by kind',
  labelNames: ['kind'],
  registers,
});

export const answersScored = new Counter({
  name: 'pbp_questions_answers_scored_total',
  help: 'Answers of fans that were scored, again after a correction among them',
  registers,
});

export const eventsPassedOver = new Counter({
  name: 'pbp_questions_events_passed_over_total',
  help: 'Events of games that no fold can take: no question follows from them',
  registers,
});

export const deskRetries = new Counter({
  name: 'pbp_questions_retries_total',
  help: 'Attempts that failed because a store was away',
  registers,
});

export const deskHeld = new Gauge({
  name: 'pbp_questions_desk_held',
  help: '1 in the process that asks the questions, 0 in those that stand by',
  registers,
});

let lag: FeedLag | null = null;

/** The lag of the desk that this process keeps; null while another does. */
export const tellLagOf = (told: FeedLag | null): void => void (lag = told);

export const deskLag = new Gauge({
  name: 'pbp_questions_lag_seconds',
  help: 'Age of the oldest event from which no question has followed yet; 0 when all that is known is attended to',
  registers,
  collect() {
    this.set(lag?.seconds() ?? 0);
  },
});

const note = (event: QuestionEvent): void => {
  questionEvents.inc({ type: event.type });
  if (event.type === 'QuestionOpened') questionsAsked.inc({ kind: event.data.terms.kind });
};

export const noteFollowed = (followed: readonly Followed[]): void => {
  for (const { events } of followed) events.forEach(note);
};
