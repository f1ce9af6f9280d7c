import { TestBed } from '@angular/core/testing';
import type { Profile } from '@pbp/contracts';
import fc from 'fast-check';
import { Calibration } from './calibration';
import { calibrationGeometry } from './calibration-geometry';
import { calibrationLesson } from './calibration-lesson';
import { answersIn, calibrationPoints } from './calibration-points';
import { wilsonInterval } from './wilson-interval';

type Bins = Profile['calibration'];
const bins = (counts: Readonly<Record<number, readonly [answers: number, came: number]>>): Bins =>
  Array.from({ length: 10 }, (_, n) => {
    const [answers, came] = counts[n] ?? [0, 0];
    return { from: n / 10, to: (n + 1) / 10, answers, came };
  });
const tooSure = bins({ 5: [24, 13], 7: [50, 20] });

describe('where a true share may lie', () => {
  it('is what the literature computes', () => {
    const { low, high } = wilsonInterval(13, 19);
    expect(low).toBeCloseTo(0.46, 2);
    expect(high).toBeCloseTo(0.846, 2);
  });

  it('lies around what was seen, within 0 and 1', () => {
    const seen = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(seen, ([came, n]) => {
        const { low, high } = wilsonInterval(came, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(came / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual(came / n - 1e-9);
      }),
    );
  });
});

describe('calibration', () => {
  it('has a point for each stretch in which something was said', () => {
    const points = calibrationPoints(tooSure);
    expect(points.map(({ said, came }) => [said, came])).toEqual([
      [0.55, 13 / 24],
      [0.75, 0.4],
    ]);
    expect(answersIn(points)).toBe(74);
  });

  it.each([
    ['too sure', { 7: [50, 20] }, { said: '75\u202f%', came: '40\u202f%', meaning: 'You are too sure there.' }],
    [
      'too careful',
      { 6: [50, 45] },
      { said: '65\u202f%', came: '90\u202f%', meaning: 'You are less sure than you could be there.' },
    ],
    ['right', { 7: [40, 30] }, { said: '75\u202f%', came: '75\u202f%', meaning: 'That fits.' }],
  ] as const)('teaches who is %s', (_, counts, lesson) => {
    expect(calibrationLesson(calibrationPoints(bins(counts)))).toEqual(lesson);
  });

  it('calls chance what may be chance, and teaches nothing without answers', () => {
    expect(calibrationLesson(calibrationPoints(bins({ 7: [19, 12] })))?.meaning).toMatch(/or it is chance/);
    expect(calibrationLesson([])).toBeNull();
  });

  it('is drawn within its box, more to the right for who was surer', () => {
    const counts = fc.array(
      fc.integer({ min: 0, max: 200 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n))),
      { minLength: 10, maxLength: 10 },
    );
    fc.assert(
      fc.property(counts, fc.integer({ min: 280, max: 900 }), (all, width) => {
        const points = calibrationPoints(bins(all));
        const { dots, left, right, bottom } = calibrationGeometry(points, width, 280, 1);
        const xs = dots.map(({ x }) => x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        for (const { x, y, low, high } of dots) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(right);
          for (const each of [y, low, high]) {
            expect(each).toBeGreaterThanOrEqual(0);
            expect(each).toBeLessThanOrEqual(bottom + 0.1);
          }
        }
      }),
    );
  });

  it('begins its axis at half where nobody said less', () => {
    const marks = (counts: Parameters<typeof bins>[0]) =>
      calibrationGeometry(calibrationPoints(bins(counts)), 600, 280, 1).xMarks.map(({ text }) => text);
    expect(marks({ 5: [3, 2] })).toEqual(['50', '60', '70', '80', '90', '100']);
    expect(marks({ 2: [3, 2] })).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  const shown = async (given: Bins) => {
    const fixture = TestBed.createComponent(Calibration);
    fixture.componentRef.setInput('bins', given);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const words = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

  it('is a chart, and the same as a sentence and a table', async () => {
    const page = await shown(tooSure);
    expect(words(page.querySelector('.story'))).toBe(
      'When you said about 75 %, it came true 40 % of the time. You are too sure there.',
    );
    expect(page.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(
      /Said about 75\s%, came true 40\s%/,
    );
    expect([...page.querySelectorAll('tbody tr > *')].map(words)).toEqual(['55 %', '24', '54 %', '75 %', '50', '40 %']);
  });

  it('says how many answers it lacks, before it means something', async () => {
    const page = await shown(bins({ 7: [8, 2] }));
    expect(words(page.querySelector('.story'))).toMatch(/^12 more predictions /);
    expect(page.querySelector('svg[role=img]')).toBeNull();
  });
});
