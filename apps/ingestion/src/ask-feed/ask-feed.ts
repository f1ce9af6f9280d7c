import { type EspnClient, type FetchOutcome } from '@pbp/espn';
import { type LeagueId } from '@pbp/domain';
import { type Readiness } from '@pbp/platform';
import { type FeedClock } from '../loop/feed-clock.js';
import { Circuit } from './circuit.js';
import { answers, circuitOpen, lastAnswer, polls } from './feed-metrics.js';

export type Question =
  | { readonly ask: 'scoreboard'; readonly league: LeagueId; readonly day: string }
  | { readonly ask: 'summary'; readonly league: LeagueId; readonly gameId: string };

/** The body; or that nobody may ask for some time (ms); or that this was asked in vain. */
export type Answer =
  | { readonly kind: 'body'; readonly bytes: Buffer; readonly fetchedAt: string }
  | { readonly kind: 'held'; readonly ms: number }
  | { readonly kind: 'failed' };

const describe = (outcome: Exclude<FetchOutcome, { kind: 'ok' }>): string =>
  outcome.kind === 'refused' ? `status ${outcome.status}` : outcome.kind;

/** The feed answers: it only has no such game or day. */
const isUnknown = (outcome: FetchOutcome): boolean => outcome.kind === 'refused' && outcome.status === 404;

/** Asks the feed, if the circuit allows, and keeps clock, circuit, metrics and readiness by its answers. */
export class AskFeed {
  private readonly circuit = new Circuit();

  constructor(
    private readonly client: EspnClient,
    private readonly clock: FeedClock,
    private readonly readiness: Readiness,
  ) {}

  async ask(question: Question): Promise<Answer> {
    const wait = this.circuit.waitBeforeAsking(Date.now());
    if (wait > 0) return { kind: 'held', ms: wait };
    const outcome = await this.fetch(question);
    if (outcome.kind !== 'ok') return this.failed(question, outcome);
    this.answered(question, outcome);
    return { kind: 'body', bytes: outcome.bytes, fetchedAt: new Date().toISOString() };
  }

  private fetch(question: Question): Promise<FetchOutcome> {
    return question.ask === 'scoreboard'
      ? this.client.fetchScoreboard(question.league, question.day)
      : this.client.fetchSummary(question.league, question.gameId);
  }

  private answered(question: Question, { feedDate, host }: Extract<FetchOutcome, { kind: 'ok' }>): void {
    this.circuit.answered();
    this.clock.heard(feedDate);
    this.readiness.ready('feed');
    polls.inc({ asked: question.ask, outcome: 'answered' });
    answers.inc({ host });
    lastAnswer.setToCurrentTime();
    circuitOpen.set(0);
  }

  private failed(question: Question, outcome: Exclude<FetchOutcome, { kind: 'ok' }>): Answer {
    const retryAfterMs = outcome.kind === 'refused' ? (outcome.retryAfterMs ?? 0) : 0;
    polls.inc({ asked: question.ask, outcome: describe(outcome) });
    if (isUnknown(outcome)) return { kind: 'failed' };
    this.circuit.failed(Date.now(), retryAfterMs);
    const open = this.circuit.state === 'open';
    circuitOpen.set(open ? 1 : 0);
    if (open) this.readiness.down('feed', `the feed does not answer: ${describe(outcome)}`);
    return { kind: 'failed' };
  }
}
