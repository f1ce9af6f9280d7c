import type { AnswerScore } from '@pbp/contracts';
import { pointsFor } from '@pbp/domain';
import { signedTenths, tenths } from '../../../shared/format/figures';
import { voidWords } from '../ui-answer-state/answer-words';

/** "0.47", with a third digit where that says more. */
const share = (chance: number): string => String(Math.round(chance * 1_000) / 1_000);

/** "10 / 0.47 = 21", as points are counted: 100 at most. */
export const pointsFormula = (modelChance: number): string => {
  const points = pointsFor(modelChance);
  return 10 / modelChance > points + 0.5
    ? `10 / ${share(modelChance)}, but ${points} at most`
    : `10 / ${share(modelChance)} = ${points}`;
};

/** What an answer brings, and how that is counted. */
export const pointsWords = (score: AnswerScore, modelChance: number): string => {
  switch (score.is) {
    case 'open':
      return `${pointsFormula(modelChance)}, if right`;
    case 'right':
      return pointsFormula(modelChance);
    case 'wrong':
      return '0: a wrong answer brings nothing and takes nothing';
    case 'void':
      return voidWords(score.reason);
    default:
      return score satisfies never;
  }
};

/** A hundred times how far a chance was from what came, squared. */
const far = (chance: number, came: boolean): number => 100 * (chance - (came ? 1 : 0)) ** 2;

/** "+10.5, from 28.1 (model) − 17.6 (you)"; null where no chance was given, or nothing is judged. */
export const skillFormula = (score: AnswerScore, chance: number | null, modelChance: number): string | null => {
  if ((score.is !== 'right' && score.is !== 'wrong') || score.skill === null || chance === null) return null;
  const came = score.is === 'right';
  const [model, own] = [far(modelChance, came), far(chance, came)].map(tenths);
  return `${signedTenths(score.skill)}, from ${model} (model) − ${own} (you)`;
};
