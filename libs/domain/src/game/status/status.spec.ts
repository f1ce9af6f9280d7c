import { type GameEvent } from '../events.js';
import { type Observation } from '../facts.js';
import { basket, did, ended, gameOf, inOrder, observed, play, scheduled, started } from '../testing/a-game.js';
import { clockSeconds } from './clock.js';
import { foulState } from './foul-state.js';
import { shownObservation } from './shown-observation.js';
import { shownScore } from './shown-score.js';
import { statusOf } from './status-of.js';

const reopened: GameEvent = { type: 'GameReopened', data: { gameId: 'g', detail: '3:00 - OT' } };

describe('a clock in words', () => {
  it.each([
    ['7:31', 451],
    ['12:00', 720],
    ['45.3', 45.3],
    ['0.0', 0],
    [' 1:05 ', 65],
    ['', null],
    ['half', null],
    ["45'+4'", null],
  ])('%j is %j seconds', (clock, seconds) => expect(clockSeconds(clock)).toBe(seconds));
});

describe('the snapshot shown', () => {
  const shown = (scoreboard: Partial<Observation>, summary: Partial<Observation>) =>
    shownObservation(
      gameOf(
        observed('scoreboard', { ...scoreboard, detail: 'scoreboard' }),
        observed('summary', { ...summary, detail: 'summary' }),
      ),
    )?.detail;

  it.each<[string, Partial<Observation>, Partial<Observation>, string]>([
    ['the higher period', { period: 3, clock: '9:00' }, { period: 2, clock: '0.1' }, 'scoreboard'],
    ['fewer seconds left', { period: 3, clock: '59.9' }, { period: 3, clock: '1:00' }, 'scoreboard'],
    ['a game underway', { period: 1, clock: '12:00' }, { status: 'scheduled', period: 0, clock: '0:00' }, 'scoreboard'],
    ['the newest at the same clock', { period: 2, clock: '5:00' }, { period: 2, clock: '5:00' }, 'summary'],
    [
      'the newest of two finals',
      { status: 'final', period: 5, clock: '0.0' },
      { status: 'final', period: 0, clock: '' },
      'summary',
    ],
    ['the newest where a clock says nothing', { period: 2, clock: '' }, { period: 2, clock: '5:00' }, 'summary'],
  ])('is that of %s', (_, scoreboard, summary, expected) => expect(shown(scoreboard, summary)).toBe(expected));

  describe('of a game that one source calls over', () => {
    const final = observed('scoreboard', { status: 'final', period: 0, clock: '', detail: 'Final' });
    const live = observed('summary', { period: 5, clock: '3:00', detail: '3:00 - OT' });

    it('is that of the end while the end stands', () => {
      expect(shownObservation(gameOf(started, final, live, ended(99, 98)))?.detail).toBe('Final');
    });
    it.each([
      ['in progress', live],
      ['not begun', observed('summary', { status: 'scheduled', period: 0, clock: '', detail: '3:00 - OT' })],
    ])('is that of who took the end back, calling it %s', (_, other) => {
      const game = gameOf(started, final, ended(99, 98), reopened, other);
      expect(shownObservation(game)?.detail).toBe('3:00 - OT');
    });
    it('is that of the end again once the game has ended anew', () => {
      const game = gameOf(started, final, ended(99, 98), reopened, live, ended(104, 99));
      expect(shownObservation(game)?.detail).toBe('Final');
    });
  });

  it('reads clocks that count up', () => {
    const game = gameOf(
      scheduled({ league: 'nhl', regulationPeriods: 3 }),
      observed('scoreboard', { clock: '12:00', detail: 'later' }),
      observed('summary', { clock: '11:59', detail: 'earlier' }),
    );
    expect(shownObservation(game)?.detail).toBe('later');
  });
  it('is the only one there is, if any', () => {
    expect(shownObservation(gameOf())).toBeUndefined();
    expect(shownObservation(gameOf(observed('summary')))?.period).toBe(1);
  });
});

describe('the score shown', () => {
  it('is none before tip-off', () => {
    expect(shownScore(gameOf())).toBeNull();
    expect(
      shownScore(gameOf(observed('summary', { status: 'scheduled', period: 0, score: { home: 0, away: 0 } }))),
    ).toBeNull();
  });
  it('is the feed’s while the game goes on, even if the plays trail it', () => {
    expect(shownScore(gameOf(started, observed('summary'), ...inOrder(basket('home', 'a'))))).toEqual({
      home: 10,
      away: 8,
    });
  });
  it('is the plays’ where the feed states none', () => {
    expect(shownScore(gameOf(started, ...inOrder(basket('home', 'a'))))).toEqual({ home: 2, away: 0 });
  });
  it('is the final one in the end', () => {
    expect(shownScore(gameOf(observed('summary'), ended(99, 98)))).toEqual({ home: 99, away: 98 });
  });
  it('is that of who took the end back, not of who still tells it', () => {
    const before = { status: 'final', score: { home: 99, away: 98 } } as const;
    const now = { period: 5, clock: '3:00', score: { home: 104, away: 99 } };
    const game = gameOf(
      started,
      observed('scoreboard', before),
      observed('summary', before),
      ended(99, 98),
      reopened,
      observed('scoreboard', now),
    );
    expect(shownScore(game)).toEqual(now.score);
  });
  it('stays that of a game suspended or called off on the way', () => {
    const canceled: GameEvent = { type: 'GameCanceled', data: { gameId: 'g', detail: 'Canceled' } };
    expect(shownScore(gameOf(observed('summary', { status: 'canceled', period: 2 }), canceled))).toEqual({
      home: 10,
      away: 8,
    });
  });
});

describe('the status', () => {
  const postponed: GameEvent = { type: 'GamePostponed', data: { gameId: 'g', detail: 'Postponed: snow' } };
  const forfeit: GameEvent = { type: 'GameEnded', data: { gameId: 'g', score: { home: 2, away: 0 }, how: 'forfeit' } };
  const over = observed('summary', { status: 'final', detail: 'Final/OT', period: 5, clock: '0.0' });

  it.each<[string, readonly GameEvent[], ReturnType<typeof statusOf>]>([
    ['announced', [], { phase: 'scheduled', live: false, detail: 'Scheduled', period: 0, clock: '' }],
    [
      'underway',
      [started, observed('summary')],
      { phase: 'inProgress', live: true, detail: '6:00 - 1st', period: 1, clock: '6:00' },
    ],
    ['put off', [postponed], { phase: 'postponed', live: false, detail: 'Postponed: snow', period: 0, clock: '' }],
    ['over', [over, ended(99, 98)], { phase: 'ended', live: false, detail: 'Final/OT', period: 5, clock: '0.0' }],
    [
      'over, as plays tell it',
      [...inOrder(play('a', { period: 4, clock: '0.0' })), ended(99, 98)],
      { phase: 'ended', live: false, detail: 'Final', period: 4, clock: '0.0' },
    ],
    [
      'underway again while one source still calls it over',
      [
        started,
        { type: 'PeriodStarted', data: { gameId: 'g', period: 4 } },
        observed('scoreboard', { status: 'final', detail: 'Final', period: 0, clock: '' }),
        ended(99, 98),
        over,
        reopened,
        observed('scoreboard', { detail: '3:00 - OT', period: 5, clock: '3:00' }),
      ],
      { phase: 'inProgress', live: true, detail: '3:00 - OT', period: 5, clock: '3:00' },
    ],
    ['given up', [forfeit], { phase: 'ended', live: false, detail: 'Forfeit', period: 0, clock: '' }],
  ])('of a game that is %s', (_, events, status) => expect(statusOf(gameOf(...events))).toEqual(status));
});

describe('fouls', () => {
  const foul = (id: string, period: number, counts: 'personal' | 'technical' = 'personal') =>
    did('home', id, { kind: 'foul', counts, player: 'home-1' }, { period });
  const fouls = { home: { team: 5, bonus: 'BONUS' }, away: { team: 2, bonus: 'NONE' } };

  it('are counted from the plays of the period where the feed is silent', () => {
    const game = gameOf(...inOrder(foul('a', 1), foul('b', 2), foul('c', 2), foul('d', 2, 'technical')));
    expect(foulState(game)).toEqual({
      home: { personalThisPeriod: 2, bonus: null, timeoutsLeft: null },
      away: { personalThisPeriod: 0, bonus: null, timeoutsLeft: null },
    });
  });
  it('are the feed’s where it tells them', () => {
    const game = gameOf(
      observed('summary', { fouls, timeoutsLeft: { home: 3, away: 4 } }),
      observed('scoreboard', { clock: '5:50' }),
    );
    expect(foulState(game).home).toEqual({ personalThisPeriod: 5, bonus: 'BONUS', timeoutsLeft: 3 });
  });
  it('start anew with the period, whatever was told of the last one', () => {
    const game = gameOf(observed('summary', { fouls }), observed('scoreboard', { period: 2, clock: '12:00' }));
    expect(foulState(game).home).toMatchObject({ personalThisPeriod: 0, bonus: null });
  });
});
