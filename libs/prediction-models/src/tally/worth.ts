import { type AnswerRow } from '../answer/answer-row.js';
import { pointsOf } from '../answer/evolve-answer-row.js';

/** What an answer adds to the tallies of its fan. */
export interface Worth {
  readonly answers: number;
  readonly points: number;
  readonly pointsAtFinal: number;
  readonly skill: number;
  readonly skilled: number;
  readonly right: number;
  readonly judged: number;
  readonly void: number;
}

export const nothing: Worth = {
  answers: 0,
  points: 0,
  pointsAtFinal: 0,
  skill: 0,
  skilled: 0,
  right: 0,
  judged: 0,
  void: 0,
};

/** Of which sums and differences are exact in the tables: the millionth of a point of skill decides nothing. */
const toMillionths = (skill: number): number => Math.round(skill * 1e6) / 1e6;

/** Nothing before it was scored, or while it is taken back; what is open again was scored once and is worth nothing now. */
export const worthOf = (answer: AnswerRow | undefined): Worth => {
  if (!answer || answer.settlement === 0 || answer.counted === null) return nothing;
  const { score } = answer;
  const scored: Worth = { ...nothing, answers: 1, pointsAtFinal: answer.pointsAtFinal ?? 0 };
  switch (score.is) {
    case 'open':
      return scored;
    case 'void':
      return { ...scored, void: 1 };
    case 'right':
    case 'wrong': {
      const skill = score.skill === null ? {} : { skill: toMillionths(score.skill), skilled: 1 };
      return { ...scored, ...skill, points: pointsOf(score), judged: 1, right: Number(score.is === 'right') };
    }
    default:
      return score satisfies never;
  }
};

const parts = Object.keys(nothing) as readonly (keyof Worth)[];

const combined = (one: Worth, other: Worth, sign: 1 | -1): Worth => ({
  answers: one.answers + sign * other.answers,
  points: one.points + sign * other.points,
  pointsAtFinal: one.pointsAtFinal + sign * other.pointsAtFinal,
  skill: one.skill + sign * other.skill,
  skilled: one.skilled + sign * other.skilled,
  right: one.right + sign * other.right,
  judged: one.judged + sign * other.judged,
  void: one.void + sign * other.void,
});

export const plus = (one: Worth, other: Worth): Worth => combined(one, other, 1);
export const minus = (one: Worth, other: Worth): Worth => combined(one, other, -1);
export const isNothing = (worth: Worth): boolean => parts.every((part) => worth[part] === 0);
