import { type PredictionScore } from '@pbp/domain';
import { calibrationOf } from './calibration.js';
import { profileOf, type ScoredAnswer } from './find-profile.js';
import { streakOf } from './streak.js';

const right = (chance: number | null, points = 20, skill: number | null = chance && 10): ScoredAnswer => ({
  chance,
  score: { is: 'right', points, skill },
});
const wrong = (chance: number | null, skill: number | null = chance && -6): ScoredAnswer => ({
  chance,
  score: { is: 'wrong', points: 0, skill },
});
const without = (score: PredictionScore): ScoredAnswer => ({ chance: 0.5, score });

describe('a profile', () => {
  it('adds up what answers came to; void ones and those that are open again count for nothing else', () => {
    const voided = without({ is: 'void', reason: 'questionVoid' });
    const profile = profileOf([right(0.8), wrong(null), voided, right(null, 33), without({ is: 'open' })]);
    expect(profile).toMatchObject({ answers: 5, points: 53, right: 2, judged: 3, void: 1 });
    expect(profile.skill).toEqual({ answers: 1, total: 10, mean: 10, interval: null });
  });

  it('has the mean of skill over the answers with a chance, and how sure it is', () => {
    const { skill } = profileOf([...Array.from({ length: 30 }, () => right(0.8)), ...[0, 1].map(() => wrong(0.8))]);
    expect(skill).toMatchObject({ answers: 32, total: 288, mean: 9 });
    expect(skill.interval?.low).toBeLessThan(9);
    expect(skill.interval?.high).toBeGreaterThan(9);
  });

  it('is all zeros for who has answered nothing', () => {
    const { skill, calibration, ...totals } = profileOf([]);
    expect(totals).toEqual({ answers: 0, points: 0, right: 0, judged: 0, void: 0, streak: { current: 0, best: 0 } });
    expect(skill).toEqual({ answers: 0, total: 0, mean: null, interval: null });
    expect(calibration.every(({ answers, came }) => answers === 0 && came === 0)).toBe(true);
  });
});

describe('a streak', () => {
  it.each([
    { judged: [], current: 0, best: 0 },
    { judged: [true, true, false], current: 0, best: 2 },
    { judged: [true, false, true, true, true], current: 3, best: 3 },
    { judged: [true, true, false, true], current: 1, best: 2 },
  ])('of $judged is $current, at best $best', ({ judged, current, best }) => {
    expect(streakOf(judged)).toEqual({ current, best });
  });
});

describe('a calibration', () => {
  it('has ten bins, each from its lower bound on, the last with certainty', () => {
    const said = [0, 0.05, 0.5, 0.59, 0.6, 0.99, 1].map((chance) => ({
      chance,
      came: chance >= 0.5 && chance !== 0.59,
    }));
    const bins = calibrationOf(said);
    expect(bins.map(({ answers }) => answers)).toEqual([2, 0, 0, 0, 0, 2, 1, 0, 0, 2]);
    expect(bins.map(({ came }) => came)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 2]);
    expect(bins[9]).toMatchObject({ from: 0.9, to: 1 });
  });
});
