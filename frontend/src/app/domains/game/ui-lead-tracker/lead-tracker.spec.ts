import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { leadGeometry, leadRange } from './lead-geometry';
import { leadMoments } from './lead-moments';
import { leadStory } from './lead-sentence';

const scored = (side: 'home' | 'away', id: string, secondsLeft: number, points = 2) =>
  basket(side, { id, secondsLeft, points, clock: '' });
const run = inOrder(
  scored('home', 'a', 700),
  scored('away', 'b', 680, 3),
  scored('away', 'c', 660, 3),
  scored('away', 'd', 620, 3),
  scored('home', 'e', 600, 3),
);
const over = {
  type: 'GameEnded',
  data: { gameId: 'g', score: { home: 5, away: 9 }, how: 'played' },
} as const;

describe('leadMoments', () => {
  it('follows the away team’s lead through the whole game', () => {
    const { points, length, now } = leadMoments(gameOf(...run, over));
    expect(points.map((point) => [point.seconds, point.lead])).toEqual([
      [0, 0],
      [20, -2],
      [40, 1],
      [60, 4],
      [100, 7],
      [120, 4],
      [2_880, 4],
    ]);
    expect([length, now]).toEqual([2_880, null]);
  });

  it('finds runs and lead changes', () => {
    const { runs, changes } = leadMoments(gameOf(...run, over));
    expect(runs).toEqual([
      expect.objectContaining({
        side: 'away',
        points: 9,
        from: 40,
        to: 100,
        before: { away: 0, home: 2 },
        after: { away: 9, home: 2 },
      }),
    ]);
    expect(changes).toEqual([40]);
  });

  it('appends a period for an overtime', () => {
    const { periods } = leadMoments(gameOf(...inOrder(basket('home', { id: 'a', period: 5, secondsLeft: 100 }))));
    expect(periods.at(-1)).toEqual({ name: 'OT', from: 2_880, to: 3_180 });
  });

  it('tells it in sentences', () => {
    const game = gameOf(...run, over);
    expect(leadStory(game, leadMoments(game))[1]).toBe('Longest run: 9–0 by the Drovers.');
    expect(leadStory(gameOf(), leadMoments(gameOf()))).toEqual(['Nobody has led yet.']);
  });
});

describe('leadGeometry', () => {
  it('reaches ten either way, and beyond the data in fives', () => {
    expect(leadRange([])).toEqual([10, -10]);
    expect(leadRange([9, -21])).toEqual([15, -25]);
  });

  it('draws away above level and home below, inside its box', () => {
    const chart = leadGeometry(leadMoments(gameOf(...run, over)), 600, 300, 1);
    const level = chart.ticks.find((tick) => tick.level)?.y ?? 0;
    const heights = (path: string) => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...heights(chart.paths.away))).toBeCloseTo(level, 0);
    expect(Math.min(...heights(chart.paths.home))).toBeCloseTo(level, 0);
    expect(Math.min(...heights(chart.paths.line))).toBeGreaterThanOrEqual(chart.top);
    expect(chart.bands[0]).toMatchObject({ side: 'away', label: '9–0' });
  });
});
