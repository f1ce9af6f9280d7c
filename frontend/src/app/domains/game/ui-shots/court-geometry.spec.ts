import { threePointLineOf } from '@pbp/domain';
import fc from 'fast-check';
import { courtAspect, courtOf } from './court-geometry';
import { nearestMark } from './nearest-mark';

const nba = { arc: 23.75, corner: 22 };
const numbersIn = (path: string): readonly number[] => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([n]) => Number(n));

describe('courtOf', () => {
  it('puts the basket below, in the middle, a foot before where the feed begins to count', () => {
    const court = courtOf(nba, 500);
    expect([court.x(25), court.y(1)]).toEqual([250, 320]);
    expect(500 / courtAspect).toBeCloseTo(372.5);
  });

  it.each(['nba', 'wnba', 'mens-college-basketball', 'womens-college-basketball'] as const)(
    'draws %s’s line and areas of real numbers, at any width',
    (league) => {
      const line = threePointLineOf(league) ?? nba;
      fc.assert(
        fc.property(fc.integer({ min: 200, max: 900 }), (width) => {
          const { lines, areas } = courtOf(line, width);
          for (const path of [lines, ...Object.values(areas)]) {
            expect(path).not.toMatch(/NaN|Infinity|undefined/);
            expect(Math.max(...numbersIn(path))).toBeLessThanOrEqual(width);
          }
        }),
      );
    },
  );
});

describe('nearestMark', () => {
  const marks = [
    { id: 'a', x: 10, y: 10 },
    { id: 'b', x: 40, y: 10 },
  ];
  it.each([
    [12, 10, 'a'],
    [26, 10, 'b'],
    [10, 31, 'a'],
    [10, 33, undefined],
  ])('at (%i, %i) is %s', (x, y, id) => expect(nearestMark(marks, x, y)?.id).toBe(id));
});
