import type { Answer, GameDetail, MyPredictions, Profile, QuestionView } from '@pbp/contracts';
import { aCard } from '../../../testing/a-card';
import { type OwnAnswer } from '../data/known-answers';
import { anAnswer, aQuestion } from './a-question';

/** The answer "n" and its question. */
export const ownAnswer = (
  id: string,
  answer: Partial<Answer> = {},
  question: Partial<QuestionView> = {},
): OwnAnswer => ({
  answer: anAnswer({ questionId: id, ...answer }),
  question: aQuestion({ questionId: id, ...question }),
});

export const aProfile = (parts: Partial<Profile> = {}): Profile => ({
  answers: 103,
  points: 1284,
  right: 57,
  judged: 99,
  void: 2,
  streak: { current: 4, best: 9 },
  calibration: [],
  skill: { answers: 40, total: 84, mean: 2.1, interval: { low: -0.4, high: 4.6 } },
  ...parts,
});

export const myPredictions = (answers: readonly OwnAnswer[], parts: Partial<MyPredictions> = {}): MyPredictions => ({
  profile: aProfile(),
  answers: [...answers],
  before: null,
  ...parts,
});

/** The game "g", as far as names need it. */
export const gameDetail = (): Pick<GameDetail, 'card'> => ({ card: aCard() });
