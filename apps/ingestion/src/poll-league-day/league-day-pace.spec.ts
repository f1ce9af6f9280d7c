import { type GamePhase } from '@pbp/domain';
import { knownGame } from '../testing/known-game.js';
import { isDayOpen, nextScoreboardPoll } from './league-day-pace.js';

const start = Date.parse('2026-11-22T00:00:00Z');
const game = (phase: GamePhase) => knownGame({ startsAt: '2026-11-22T00:00:00Z', phase });
const ended = game({ is: 'ended', score: { home: 1, away: 0 }, how: 'played' });

const suspended = knownGame({
  phase: { is: 'inProgress' },
  observed: {
    scoreboard: {
      status: 'suspended',
      detail: 'Suspended',
      period: 3,
      clock: '4:00',
      score: { home: 50, away: 50 },
      lineScore: { home: [], away: [] },
    },
  },
});

describe('the pace of a league day', () => {
  it.each([
    ['a game in progress', game({ is: 'inProgress' }), start - 3_600_000, 15_000],
    ['a start within ten minutes', game({ is: 'scheduled' }), start - 600_000, 15_000],
    ['a start overdue', game({ is: 'scheduled' }), start + 3_600_000, 15_000],
    ['a start overdue by more than a day', game({ is: 'scheduled' }), start + 86_401_000, 300_000],
    ['a suspended game', suspended, start + 3_600_000, 300_000],
    ['a start later on', game({ is: 'scheduled' }), start - 601_000, 300_000],
    ['a game that is over', ended, start, 300_000],
    ['a postponed game', game({ is: 'postponed', detail: 'Postponed' }), start, 300_000],
  ])('with %s', (_, one, now, expected) => {
    expect(nextScoreboardPoll([one], now)).toBe(expected);
  });

  it('keeps a past day open until each of its games is decided', () => {
    expect(isDayOpen([ended, game({ is: 'inProgress' })])).toBe(true);
    expect(isDayOpen([ended, game({ is: 'canceled', detail: 'Canceled' })])).toBe(false);
  });
});
