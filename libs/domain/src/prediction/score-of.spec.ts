import * as fc from 'fast-check';
import { type Answered } from './events.js';
import { pointsFor } from './points.js';
import { scoreOf } from './score-of.js';
import { skillOf } from './skill.js';

const answered = (facts: Partial<Answered> = {}): Answered => ({
  questionId: 'g.1',
  fanId: 'f',
  requestId: 'r',
  pick: 'home',
  chance: 0.8,
  modelChance: 0.5,
  ruleVersion: 1,
  gameRevision: 7,
  position: '100',
  at: '2026-01-16T00:10:00.000Z',
  ...facts,
});
const home = { is: 'decided', outcome: 'home', by: ['p'] } as const;
const later = '2026-01-16T00:10:10.000Z';

describe('points', () => {
  it.each([
    [0.5, 20],
    [0.8, 13],
    [0.99, 10],
    [1, 10],
    [0.1, 100],
    [0.02, 100],
    [0, 100],
  ])('of a right answer to which the model gave %d are %d', (chance, points) => expect(pointsFor(chance)).toBe(points));
});

describe('skill', () => {
  const chance = () => fc.double({ min: 0, max: 1, noNaN: true });
  it('is nothing for whoever copies the model', () => {
    fc.assert(fc.property(chance(), fc.boolean(), (model, came) => skillOf(model, model, came) === 0));
  });
  it('cannot be had on average by saying anything but what is true', () => {
    fc.assert(
      fc.property(chance(), chance(), (truth, fan) => {
        const expected = truth * skillOf(fan, truth, true) + (1 - truth) * skillOf(fan, truth, false);
        return expected <= 1e-9;
      }),
    );
  });
});

describe('what an answer comes to', () => {
  it('is points and skill when it is right', () => {
    expect(scoreOf(answered(), { settlement: home, happenedAt: later })).toEqual({
      is: 'right',
      points: 20,
      skill: expect.closeTo(21) as unknown,
    });
  });
  it('is no points when it is wrong, and no skill where no chance was given', () => {
    const wrong = scoreOf(answered({ pick: 'away', chance: null }), { settlement: home, happenedAt: null });
    expect(wrong).toEqual({ is: 'wrong', points: 0, skill: null });
  });
  it('is void with the question, and open while that is undecided', () => {
    const of = (settlement: Parameters<typeof scoreOf>[1]['settlement']) =>
      scoreOf(answered(), { settlement, happenedAt: null });
    expect(of({ is: 'void', reason: 'tie' })).toEqual({ is: 'void', reason: 'questionVoid' });
    expect(of({ is: 'undecided' })).toEqual({ is: 'open' });
  });
  it.each([
    ['2026-01-16T00:09:59.000Z', 'void'],
    ['2026-01-16T00:10:09.999Z', 'void'],
    ['2026-01-16T00:10:10.000Z', 'right'],
  ])('of a play that happened at %s is %s: it could have been seen', (happenedAt, is) => {
    expect(scoreOf(answered(), { settlement: home, happenedAt })).toMatchObject({ is });
  });
});
