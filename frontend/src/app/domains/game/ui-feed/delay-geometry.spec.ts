import fc from 'fast-check';
import { delayBins } from '@pbp/domain';
import { delayGeometry } from './delay-geometry';

const draw = (seconds: readonly number[], marks: readonly number[] = []) =>
  delayGeometry(
    delayBins(seconds),
    marks.map((at) => ({ seconds: at, text: `${at}` })),
    320,
    200,
    1,
  );

describe('delayGeometry', () => {
  it('puts a mark on its second, and what is beyond a minute in the middle of the last bar', () => {
    const { marks, bars, left } = draw([1], [0, 5, 4_000]);
    const last = bars.at(-1);
    const middle = (last?.x ?? NaN) + (last?.width ?? NaN) / 2;
    expect(marks.map(({ x }) => x)).toEqual([left, (bars[1]?.x ?? NaN) - 1, expect.closeTo(middle)]);
    expect(marks.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'end']);
  });

  it('calls late what took half a minute or longer', () => {
    expect(
      draw([1])
        .bars.map(({ late }) => late)
        .indexOf(true),
    ).toBe(6);
  });

  it('names every ten seconds, and the last as open', () => {
    expect(draw([1]).seconds.map(({ text }) => text)).toEqual(['0', '10', '20', '30', '40', '50', '60+']);
  });

  it('keeps every bar within its box, with few ticks, and heights in the proportion of the plays', () => {
    const delays = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 700 });
    fc.assert(
      fc.property(delays, (seconds) => {
        const { bars, ticks, left, right, top, bottom } = draw(seconds);
        const perPlay = (bottom - top) / Number(ticks.at(-1)?.text);
        delayBins(seconds).forEach(({ plays }, index) => {
          const bar = bars[index];
          expect(bar?.height).toBeCloseTo(plays * perPlay);
          expect(bar?.x).toBeGreaterThanOrEqual(left);
          expect((bar?.x ?? NaN) + (bar?.width ?? NaN)).toBeLessThanOrEqual(right);
          expect(bar?.y).toBeGreaterThanOrEqual(top - 1e-6);
        });
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
