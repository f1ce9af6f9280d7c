import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { winCurve } from '../data/win-curve';
import { keptPoint } from './kept-point';

const baskets = ['a', 'b', 'c', 'd'].map((id, index) => basket('home', { id, secondsLeft: 660 - 60 * index }));
/** Tip-off, then one point for each basket. */
const curveOf = (count: number) => winCurve(gameOf(...inOrder(...baskets.slice(0, count))));

describe('the chosen point', () => {
  it('is the newest until somebody leaves it', () => {
    expect(keptPoint(curveOf(2), undefined)).toBe(2);
    expect(keptPoint(curveOf(4), { source: curveOf(2), value: 2 })).toBe(4);
  });

  it('stays where it was when more is scored', () => {
    expect(keptPoint(curveOf(4), { source: curveOf(3), value: 1 })).toBe(1);
    expect(keptPoint(curveOf(4), { source: curveOf(3), value: 0 })).toBe(0);
  });

  it('moves with its play when an earlier one comes late', () => {
    const [a, b, c] = baskets;
    if (!a || !b || !c) throw new Error('there are baskets');
    const source = winCurve(gameOf(...inOrder(b, c)));
    expect(keptPoint(winCurve(gameOf(...inOrder(a, b, c))), { source, value: 1 })).toBe(2);
  });

  it('is the newest again when its play was taken back, or lies ahead of the moment that is looked at', () => {
    expect(keptPoint(curveOf(1), { source: curveOf(4), value: 3 })).toBe(1);
  });
});
