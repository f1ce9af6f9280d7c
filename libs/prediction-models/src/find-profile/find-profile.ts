import { type EntityManager } from '@mikro-orm/postgresql';
import { AnswerEntity, type AnswerRow } from '../answer/answer-row.js';
import { pointsOf } from '../answer/evolve-answer-row.js';
import { countedOf } from '../answer/to-answer.js';
import { bootstrapInterval, type Interval } from './bootstrap-interval.js';
import { type CalibrationBin, calibrationOf } from './calibration.js';
import { type Streak, streakOf } from './streak.js';

/** What a fan has come to over all games. */
export interface Profile {
  /** All that stand: judged, void and open ones. */
  readonly answers: number;
  readonly points: number;
  readonly right: number;
  /** Right and wrong. */
  readonly judged: number;
  readonly void: number;
  readonly streak: Streak;
  readonly calibration: readonly CalibrationBin[];
  readonly skill: SkillSummary;
}

/** Over the judged answers with a chance. */
export interface SkillSummary {
  readonly answers: number;
  readonly total: number;
  /** By answer; null without any. */
  readonly mean: number | null;
  readonly interval: Interval | null;
}

type Judged = Extract<AnswerRow['score'], { readonly is: 'right' | 'wrong' }>;

/** Any number will do: it must be the same one, or the same fan would have another interval with every request. */
const seed = 1;

const isJudged = (score: AnswerRow['score']): score is Judged => score.is === 'right' || score.is === 'wrong';

const skillOf = (scores: readonly Judged[]): SkillSummary => {
  const values = scores.flatMap(({ skill }) => skill ?? []);
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = values.length === 0 ? null : total / values.length;
  return { answers: values.length, total, mean, interval: bootstrapInterval(values, seed) };
};

/** An answer with what it has come to. */
export interface ScoredAnswer {
  /** The fan's own, 0..1; null for none. */
  readonly chance: number | null;
  readonly score: AnswerRow['score'];
}

/** Of a fan's answers, the oldest first. */
export const profileOf = (answers: readonly ScoredAnswer[]): Profile => {
  const judged = answers.flatMap(({ chance, score }) => (isJudged(score) ? [{ chance, score }] : []));
  const came = judged.map(({ score }) => score.is === 'right');
  const said = judged.flatMap(({ chance, score }) => (chance === null ? [] : [{ chance, came: score.is === 'right' }]));
  return {
    answers: answers.length,
    points: judged.reduce((sum, { score }) => sum + pointsOf(score), 0),
    right: came.filter(Boolean).length,
    judged: judged.length,
    void: answers.filter(({ score }) => score.is === 'void').length,
    streak: streakOf(came),
    calibration: calibrationOf(said),
    skill: skillOf(judged.map(({ score }) => score)),
  };
};

/** All zeros for a fan who has answered nothing. */
export const findProfile = async (em: EntityManager, fanId: string): Promise<Profile> => {
  const answers = await em.fork().find(AnswerEntity, { fanId, counted: { $ne: null } }, { orderBy: { place: 'asc' } });
  return profileOf(answers.map((row) => ({ chance: countedOf(row)?.chance ?? null, score: row.score })));
};
