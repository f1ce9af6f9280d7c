import type { Profile } from '@pbp/contracts';
import { signedTenths } from '../../../shared/format/figures';

/** Skill as a figure with its interval, and what can be said by it. */
export interface SkillWords {
  readonly figure: string;
  readonly below: string;
  readonly sentence: string;
}

const sentenceOf = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  if (low > 0) return 'Skill: you were nearer to the truth than the model, and by more than luck explains.';
  if (high < 0) return 'Skill: the model was nearer to the truth than you, and by more than luck explains.';
  return 'Skill: you and the model cannot be told apart yet; 0 is as good as the model.';
};

/** By answer; the interval tells where the true figure lies by 95 %. */
export const skillWords = ({ mean, interval }: Profile['skill']): SkillWords => {
  if (mean === null) {
    return {
      figure: '·',
      below: 'none yet',
      sentence: 'Skill: say how sure you are with your picks, and it is counted.',
    };
  }
  const figure = signedTenths(mean);
  if (!interval) {
    return {
      figure,
      below: 'vs the model',
      sentence: 'Skill: too few answers to tell it from luck; 0 is as good as the model.',
    };
  }
  const below = `${signedTenths(interval.low)} to ${signedTenths(interval.high)}, vs the model`;
  return { figure, below, sentence: sentenceOf(interval) };
};
