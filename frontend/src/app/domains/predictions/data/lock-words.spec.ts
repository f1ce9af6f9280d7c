import type { QuestionTerms } from '@pbp/contracts';
import { basket, gameOf, inOrder, observed } from '../../../testing/a-game';
import { locked } from '../testing/a-question';
import { lockedWords, lockWords } from './lock-words';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const third = { type: 'PeriodStarted', data: { gameId: 'g', period: 3 } } as const;
/** Q3 9:41 by the feed's clock. */
const game = gameOf(started, third, observed(), ...inOrder(basket('home', { id: 'a' }), basket('home', { id: 'b' })));

const locks: readonly (readonly [QuestionTerms, string, string | null])[] = [
  [{ kind: 'gameWinner', edition: 'tipOff' }, 'Locks at tip-off', null],
  [{ kind: 'gameWinner', edition: 'secondHalf' }, 'Locks when the second half begins', null],
  [{ kind: 'marginBand' }, 'Locks at tip-off', null],
  [{ kind: 'total', line: 215.5 }, 'Locks at tip-off', null],
  [{ kind: 'playerTotal', playerId: '1', stat: 'points', line: 9.5 }, 'Locks when the second half begins', null],
  [{ kind: 'periodWinner', period: 4 }, 'Locks when the 4th quarter begins', null],
  [{ kind: 'window', period: 4, from: 720 }, 'Locks when the 4th quarter begins', null],
  [{ kind: 'window', period: 3, from: 360 }, 'Locks at Q3 6:00', '3:41 on the game clock'],
  [{ kind: 'window', period: 4, from: 420 }, 'Locks at Q4 7:00', null],
  [{ kind: 'raceTo', points: 8 }, 'Locks when either team has 5', '1 point to go'],
  [{ kind: 'nextToScore', period: 3, from: 360 }, 'Locks at Q3 7:00', '2:41 on the game clock'],
  [{ kind: 'nextToScore', after: null }, 'Locks with the next points', null],
];

describe('when a question closes', () => {
  it.each(locks)('%j: %s, %s', (terms, when, left) => {
    expect(lockWords(terms, game)).toEqual({ when, left });
  });

  it('is said afterwards by the game’s clock, or by what closed it', () => {
    if (locked.is !== 'locked') throw new Error('it is locked');
    expect(lockedWords(locked, game)).toBe('Locked at Q2 12:00');
    expect(lockedWords({ ...locked, reason: 'tipOff' }, game)).toBe('Locked at tip-off');
    expect(lockedWords({ ...locked, basis: null }, game)).toBe('Locked');
  });
});
