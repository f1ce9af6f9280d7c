import { gameOf, inOrder, play, scheduled } from '../testing/a-game.js';
import { lengthOfPeriod, regulationSeconds, secondsBefore, secondsPlayedAt, secondsPlayedSoFar } from './game-clock.js';

describe('the game clock', () => {
  it('counts quarters and overtimes', () => {
    const game = gameOf();
    expect(regulationSeconds(game)).toBe(2880);
    expect([1, 4, 5, 7].map((period) => secondsBefore(game, period))).toEqual([0, 2160, 2880, 3480]);
    expect([1, 4, 5].map((period) => lengthOfPeriod(game, period))).toEqual([720, 720, 300]);
    expect(secondsPlayedAt(game, 5, 60)).toBe(3120);
  });
  it('shares regulation out over the periods that this game has', () => {
    const halves = gameOf(scheduled({ league: 'womens-college-basketball', regulationPeriods: 2 }));
    expect(lengthOfPeriod(halves, 1)).toBe(1200);
    expect(secondsPlayedAt(halves, 2, 0)).toBe(2400);
  });
  it('stands where the last play stood', () => {
    expect(secondsPlayedSoFar(gameOf())).toBe(0);
    expect(secondsPlayedSoFar(gameOf(...inOrder(play('a', { period: 2, secondsLeft: 700 }))))).toBe(740);
  });
});
