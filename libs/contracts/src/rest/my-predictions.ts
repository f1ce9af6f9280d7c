import * as z from 'zod';
import { Answer, QuestionView } from './question-view.js';

const Interval = z.object({ low: z.number(), high: z.number() });

/** What a fan has come to over all games. */
export const Profile = z
  .object({
    /** All that stand: judged, void and open ones. */
    answers: z.number().int(),
    points: z.number().int(),
    right: z.number().int(),
    /** Right and wrong. */
    judged: z.number().int(),
    void: z.number().int(),
    /** Right answers in a row, up to the last one and at best; they are shown and not paid. */
    streak: z.object({ current: z.number().int(), best: z.number().int() }),
    /** Of the answers said with a chance from `from` on and below `to`, how many came. */
    calibration: z.array(
      z.object({ from: z.number(), to: z.number(), answers: z.number().int(), came: z.number().int() }),
    ),
    /** Over the judged answers with a chance; the mean by answer with its interval of 95 %. */
    skill: z.object({
      answers: z.number().int(),
      total: z.number(),
      mean: z.number().nullable(),
      interval: Interval.nullable(),
    }),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

/** Which answers are listed: open is what has no score yet, also while nobody can answer any more. */
export const AnswerFilter = z.enum(['all', 'open', 'settled']);
export type AnswerFilter = z.infer<typeof AnswerFilter>;

/** A fan's own answers, the newest first. */
export const MyPredictions = z
  .object({
    profile: Profile,
    answers: z.array(z.object({ answer: Answer, question: QuestionView })),
    /** Ask for those before it; null where these are the oldest. */
    before: z.string().nullable(),
  })
  .meta({ id: 'MyPredictions' });
export type MyPredictions = z.infer<typeof MyPredictions>;
