import { type GameEvent } from '../../game/events.js';
import { type KnownGame } from '../../game/game.js';
import { type Play } from '../../game/play.js';
import {
  basket,
  ended,
  gameOf,
  inOrder,
  observed,
  play,
  reconciled,
  started,
  then,
  withdrawn,
} from '../../game/testing/a-game.js';
import { lockReasonOf, optionsOf, settle } from '../asking.js';
import { type Terms } from '../terms.js';

const day = '2026-01-15';
const at = (period: number, secondsLeft: number): Partial<Play> => ({ period, secondsLeft });
const settled = (terms: Terms, game: KnownGame) => settle({ terms, day }, game);
const locked = (terms: Terms, game: KnownGame) => lockReasonOf({ terms, day }, game);
const began = (period: number): GameEvent => ({ type: 'PeriodStarted', data: { gameId: 'g', period } });
const over = (period: number): GameEvent => ({ type: 'PeriodEnded', data: { gameId: 'g', period } });
const undecided = { is: 'undecided' };
const tie = { is: 'void', reason: 'tie' };

describe('who wins a period', () => {
  const second: Terms = { kind: 'periodWinner', period: 2 };
  const baskets = inOrder(
    basket('away', 'a', 3, at(1, 10)),
    basket('home', 'b', 2, at(2, 700)),
    basket('away', 'c', 2, at(2, 600)),
    basket('home', 'd', 2, at(2, 0)),
  );

  it('is decided by its own baskets when it is over', () => {
    expect(settled(second, gameOf(started, ...baskets))).toEqual(undecided);
    const decided = { is: 'decided', outcome: 'home', by: ['d'] };
    expect(settled(second, gameOf(started, ...baskets, over(2)))).toEqual(decided);
    expect(settled(second, gameOf(started, ...baskets, began(3)))).toEqual(decided);
  });
  it('is void at a tie, and decided when a correction breaks it', () => {
    const game = gameOf(started, ...baskets.slice(0, 3), over(2));
    expect(settled(second, game)).toEqual(tie);
    expect(settled(second, then(game, withdrawn('c')))).toEqual({ is: 'decided', outcome: 'home', by: ['b'] });
  });
  it('is void where the game was given up in it, and stands where it was played before', () => {
    const later = inOrder(basket('home', 'z', 2, at(3, 500)));
    const givenUp = gameOf(started, ...baskets, ...later, ended(6, 5), reconciled);
    expect(settled(second, givenUp)).toMatchObject({ outcome: 'home' });
    expect(settled({ kind: 'periodWinner', period: 3 }, givenUp)).toEqual({ is: 'void', reason: 'gameAbandoned' });
  });
  it('closes when the period begins, by whatever tells it first', () => {
    const before = gameOf(started, ...baskets.slice(0, 1), over(1));
    expect(locked(second, before)).toBeNull();
    expect(locked(second, then(before, began(2)))).toBe('periodBegun');
    expect(locked(second, then(before, ...inOrder(play('x', at(2, 720)))))).toBe('periodBegun');
    expect(locked(second, then(before, observed('scoreboard', { period: 2, clock: '11:59' })))).toBe('periodBegun');
    expect(locked(second, then(before, observed('scoreboard', { period: 2, clock: '12:00' })))).toBeNull();
  });
});

describe('a part of a game of which the header tells more than the plays', () => {
  const first: Terms = { kind: 'periodWinner', period: 1 };
  const told = [basket('home', 'a', 2, at(1, 300)), basket('away', 'b', 2, at(1, 100))];
  const baskets = inOrder(...told);
  const behind = (fact: Play) => inOrder(...told, fact).slice(2);
  const header = (home: number, away: number) =>
    observed('scoreboard', { period: 1, clock: '0:00', status: 'periodBreak', score: { home, away } });

  it('is not over before the plays have come to the same score, or go on behind it', () => {
    const ahead = gameOf(started, ...baskets, over(1), header(4, 2));
    expect(settled(first, ahead)).toEqual(undecided);
    expect(settled(first, then(ahead, ...behind(basket('home', 'c', 2, at(1, 2)))))).toEqual({
      is: 'decided',
      outcome: 'home',
      by: ['c'],
    });
    expect(settled(first, then(ahead, ...behind(play('d', at(2, 700)))))).toEqual(tie);
  });
  it('that reaches the end of the game is not over before they have come to the final, or it was reconciled', () => {
    const early = gameOf(started, ...baskets, ended(4, 2));
    const winner: Terms = { kind: 'gameWinner', edition: 'tipOff' };
    expect([settled(first, early), settled(winner, early)]).toEqual([undecided, undecided]);
    expect(settled(winner, then(early, reconciled)).is).not.toBe('undecided');
  });
});

describe('who wins five minutes', () => {
  const first: Terms = { kind: 'window', period: 1, from: 720 };
  const second: Terms = { kind: 'window', period: 1, from: 420 };
  const baskets = inOrder(
    basket('home', 'start', 2, at(1, 720)),
    basket('away', 'edge', 3, at(1, 420)),
    basket('home', 'in', 2, at(1, 419)),
    basket('away', 'last', 3, at(1, 120)),
    basket('home', 'late', 3, at(1, 119.9)),
  );
  const game = gameOf(started, ...baskets);

  it('counts what happens at its last second, and at its first only where the period begins with it', () => {
    expect(settled(first, game)).toEqual({ is: 'decided', outcome: 'away', by: ['edge'] });
    expect(settled(second, game)).toEqual({ is: 'decided', outcome: 'away', by: ['last'] });
  });
  it('is open until something is told of later', () => {
    const until = gameOf(started, ...baskets.slice(0, 4));
    expect(settled(second, until)).toEqual(undecided);
    expect(settled(second, then(until, ...inOrder(play('x', at(1, 119.9)))))).not.toEqual(undecided);
  });
  it('is void when nobody scores more', () => {
    expect(settled(second, gameOf(started, ...inOrder(play('x', at(1, 100)))))).toEqual(tie);
  });
  it('closes when it begins', () => {
    expect(locked(first, gameOf())).toBeNull();
    expect(locked(first, gameOf(started, began(1)))).toBe('windowBegun');
    const at421 = gameOf(started, ...inOrder(play('x', at(1, 421))));
    expect(locked(second, at421)).toBeNull();
    expect(locked(second, then(at421, ...inOrder(play('y', at(1, 420)))))).toBe('windowBegun');
  });
});

describe('the race to a number of points', () => {
  const race: Terms = { kind: 'raceTo', points: 7 };
  const baskets = inOrder(basket('home', 'a', 3), basket('away', 'b', 3), basket('home', 'c', 2), basket('home', 'd'));

  it('is won by the first to get there', () => {
    expect(settled(race, gameOf(started, ...baskets.slice(0, 3)))).toEqual(undecided);
    expect(settled(race, gameOf(started, ...baskets))).toEqual({ is: 'decided', outcome: 'home', by: ['d'] });
  });
  it('is decided anew when a basket is withdrawn or put in between', () => {
    const game = gameOf(started, ...baskets);
    expect(settled(race, then(game, withdrawn('a')))).toEqual(undecided);
  });
  it('is void when nobody gets there', () => {
    const reason = 'nobodyGotThere';
    const end = inOrder(play('end', at(4, 0)));
    expect(settled(race, gameOf(started, ...baskets.slice(0, 2), ...end, ended(3, 3), reconciled))).toEqual({
      is: 'void',
      reason,
    });
  });
  it('closes when one basket could do it', () => {
    expect(locked(race, gameOf(started, ...baskets.slice(0, 2)))).toBeNull();
    expect(locked(race, gameOf(started, ...baskets.slice(0, 3)))).toBe('nearlyThere');
  });
});

describe('who scores next behind a moment', () => {
  const next: Terms = { kind: 'nextToScore', period: 2, from: 360 };
  const baskets = inOrder(
    basket('home', 'a', 2, at(1, 100)),
    basket('home', 'b', 2, at(2, 360)),
    basket('away', 'c', 2, at(2, 359)),
    basket('home', 'd', 2, at(3, 700)),
  );
  const game = gameOf(started, ...baskets);

  it('is who has the first points behind it, in that period or a later one', () => {
    expect(settled(next, gameOf(started, ...baskets.slice(0, 2)))).toEqual(undecided);
    expect(settled(next, game)).toEqual({ is: 'decided', outcome: 'away', by: ['c'] });
    expect(settled(next, then(game, withdrawn('c')))).toEqual({ is: 'decided', outcome: 'home', by: ['d'] });
  });
  it('is decided anew by what is put in', () => {
    const late = basket('home', 'late', 2, at(2, 359.5));
    const inserted: GameEvent = { type: 'PlayRecorded', data: { gameId: 'g', play: late, after: 'b' } };
    expect(settled(next, then(game, inserted))).toEqual({ is: 'decided', outcome: 'home', by: ['late'] });
  });
  it('closes a minute of game clock before, whoever has the ball', () => {
    const reached = (secondsLeft: number) => gameOf(started, ...inOrder(play('x', at(2, secondsLeft))));
    expect(locked(next, reached(421))).toBeNull();
    expect(locked(next, reached(420))).toBe('soonBegins');
    expect(locked(next, gameOf(started, ...inOrder(play('x', at(3, 720)))))).toBe('soonBegins');
  });
  it('is as likely for either side whoever has the ball when it is asked', () => {
    const scored = (side: 'home' | 'away') =>
      optionsOf(next, gameOf(started, ...inOrder(basket(side, 'x', 2, at(2, 600)))));
    expect(scored('home')).toEqual(scored('away'));
  });
  it('is void where nobody scores any more', () => {
    const plays = inOrder(basket('home', 'a', 2, at(1, 100)), play('end', at(4, 0)));
    expect(settled(next, gameOf(started, ...plays, ended(2, 0)))).toEqual({ is: 'void', reason: 'nobodyScored' });
  });
});

describe('who scores next, as it was asked before', () => {
  const next: Terms = { kind: 'nextToScore', after: 'b' };
  const baskets = inOrder(basket('home', 'a'), play('b'), play('c'), basket('away', 'd'), basket('home', 'e'));
  const game = gameOf(started, ...baskets);

  it('is who has the first points behind the play after which it was asked', () => {
    expect(settled(next, gameOf(started, ...baskets.slice(0, 3)))).toEqual(undecided);
    expect(settled(next, game)).toEqual({ is: 'decided', outcome: 'away', by: ['d'] });
    expect(settled({ kind: 'nextToScore', after: null }, game)).toMatchObject({ outcome: 'home' });
  });
  it('is decided anew by what is put in or withdrawn', () => {
    const inserted: GameEvent = {
      type: 'PlayRecorded',
      data: { gameId: 'g', play: basket('home', 'late'), after: 'b' },
    };
    expect(settled(next, then(game, inserted))).toEqual({ is: 'decided', outcome: 'home', by: ['late'] });
    expect(settled(next, then(game, withdrawn('d'), withdrawn('b')))).toMatchObject({ outcome: 'home', by: ['e'] });
  });
  it('closes with the next points, and is void where there are none', () => {
    const quiet = gameOf(started, ...baskets.slice(0, 3));
    expect(locked(next, quiet)).toBeNull();
    expect(locked(next, game)).toBe('scored');
    const plays = inOrder(basket('home', 'a'), play('b'), play('end', at(4, 0)));
    expect(settled(next, gameOf(started, ...plays, ended(2, 0)))).toEqual({ is: 'void', reason: 'nobodyScored' });
  });
});
