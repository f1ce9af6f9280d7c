import { type AskedQuestion, type Standing } from '@pbp/domain';
import { staleness } from './staleness.js';

const since = '2026-01-15T20:00:00.000Z';
const at = (seconds: number): number => Date.parse(since) + seconds * 1_000;
const heard = { observedAt: since, intervalMs: 10_000 };
const never = { observedAt: null, intervalMs: null };

const open: Standing = { is: 'open' };
const waiting: Standing = { is: 'suspended', reason: 'feedStale', detail: '' };
const stopped: Standing = { is: 'suspended', reason: 'operator', detail: '' };

const question = (standing: Standing, period = 1): AskedQuestion => ({
  asked: true,
  standing,
  settlement: { is: 'undecided' },
  since: null,
  settlements: 0,
  scored: 0,
  ruled: false,
  opened: {
    questionId: 'g.1',
    gameId: 'g',
    league: 'nba',
    day: '2026-01-15',
    terms: { kind: 'marginBand' },
    ruleVersion: 1,
    options: [],
    model: 'm',
    basis: { revision: 1, period, clock: '12:00', score: null },
  },
});

describe('a question while the feed', () => {
  it('answers stays open', () => {
    expect(staleness(question(open), heard, since, at(21))).toBeNull();
  });

  it('does not answer for two of its intervals waits, and says for how long', () => {
    const detail = 'The feed has not answered for 23 s.';
    expect(staleness(question(open), heard, since, at(23))).toEqual({ do: 'suspend', reason: 'feedStale', detail });
    expect(staleness(question(waiting), heard, since, at(40))).toBeNull();
  });

  it('answers again is open again, unless an operator stopped it', () => {
    expect(staleness(question(waiting), heard, since, at(5))).toEqual({ do: 'resume', reason: 'feedStale' });
    expect(staleness(question(stopped), heard, since, at(5))).toBeNull();
  });

  it('was never heard of waits after a minute where the game is played, and goes on with the first answer', () => {
    expect(staleness(question(open), never, since, at(60))).toBeNull();
    expect(staleness(question(open), never, since, at(63))).toMatchObject({ do: 'suspend' });
    expect(staleness(question(open, 0), never, since, at(9_999))).toBeNull();
    expect(staleness(question(waiting), never, since, at(1))).toBeNull();
  });

  it('is not asked any more stays as it is: that is no failure of the feed', () => {
    expect(staleness(question(open), { ...heard, intervalMs: null }, since, at(9_999))).toBeNull();
  });
});
