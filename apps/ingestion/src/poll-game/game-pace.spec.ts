import { type FeedStatus, type Observation } from '@pbp/domain';
import { knownGame } from '../testing/known-game.js';
import { nextSummaryPoll } from './game-pace.js';

const start = Date.parse('2026-11-22T00:00:00Z');
const minute = 60_000;
const seen = (status: FeedStatus, period: number, clock: string): Observation => ({
  status,
  detail: '',
  period,
  clock,
  score: { home: 0, away: 0 },
  lineScore: { home: [], away: [] },
});
const live = (status: FeedStatus, period: number, clock: string) =>
  knownGame({ phase: { is: 'inProgress' }, observed: { summary: seen(status, period, clock) }, newest: 'summary' });
const over = knownGame({ phase: { is: 'ended', score: { home: 1, away: 0 }, how: 'played' } });

const reopened = knownGame({
  phase: { is: 'inProgress' },
  observed: { scoreboard: seen('live', 5, '3:00'), summary: seen('final', 0, '') },
  newest: 'summary',
});

describe('the pace of a game', () => {
  it.each([
    ['first quarter', live('live', 1, '5:00'), 10_000],
    ['half-time', live('halfTime', 2, '0.0'), 30_000],
    ['a delay', live('delayed', 3, '4:00'), 30_000],
    ['a suspension, which may last for days', live('suspended', 3, '4:00'), 300_000],
    ['5:01 before the end', live('live', 4, '5:01'), 10_000],
    ['5:00 before the end', live('live', 4, '5:00'), 5_000],
    ['under a minute', live('live', 4, '45.3'), 5_000],
    ['overtime', live('live', 5, '4:59'), 5_000],
    ['overtime, while one source still calls it over', reopened, 5_000],
  ])('in %s', (_, game, expected) => {
    expect(nextSummaryPoll(game, null, start)).toEqual({ in: expected });
  });

  it('starts ten minutes before tip-off', () => {
    expect(nextSummaryPoll(knownGame(), null, start - 60 * minute)).toEqual({ in: 50 * minute });
    expect(nextSummaryPoll(knownGame(), null, start - 10 * minute)).toEqual({ in: 30_000 });
  });

  it('slows down when the start has been due for a day', () => {
    expect(nextSummaryPoll(knownGame(), null, start + 1440 * minute)).toEqual({ in: 30_000 });
    expect(nextSummaryPoll(knownGame(), null, start + 1441 * minute)).toEqual({ in: 300_000 });
  });

  it.each([
    [0, minute],
    [1, 10 * minute],
    [2, 60 * minute],
    [3, 720 * minute],
  ])('looks again after the end, look %i at +%i ms', (looks, at) => {
    expect(nextSummaryPoll(over, { endedAt: start, looks }, start)).toEqual({ in: at });
    expect(nextSummaryPoll(over, { endedAt: start, looks }, start + at + 1)).toEqual({ in: 0 });
  });

  it('is done after the last look, and never asks for what has no plays', () => {
    expect(nextSummaryPoll(over, { endedAt: start, looks: 4 }, start)).toBe('never');
    expect(nextSummaryPoll(knownGame({ phase: { is: 'postponed', detail: '' } }), null, start)).toBe('never');
    expect(nextSummaryPoll({ ...live('live', 1, '5:00'), league: 'nfl' }, null, start)).toBe('never');
  });
});
