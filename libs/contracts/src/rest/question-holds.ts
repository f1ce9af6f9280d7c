import { type QuestionKind } from '@pbp/domain';
import * as z from 'zod';

const kinds = [
  'gameWinner',
  'marginBand',
  'total',
  'periodWinner',
  'raceTo',
  'window',
  'nextToScore',
  'playerTotal',
] as const satisfies readonly QuestionKind[];
const Kind = z.enum(kinds);

/** PostgreSQL keeps every text but one with a NUL in it. */
const Reason = z
  .string()
  .trim()
  .min(1, 'must say why: fans are shown it')
  .max(500)
  .refine((given) => !given.includes('\0'), 'must hold no NUL character');

/** An id that says nothing of the person: it stays in the log. Of who is signed in the fan's id is taken instead. */
const By = z
  .string()
  .regex(/^[\w.-]{1,64}$/, 'must be an id')
  .default('operator');

/** Questions of a game, of a kind, or of a kind in a game; why, and who says so. */
export const OperatorsWord = z
  .object({
    gameId: z
      .string()
      .regex(/^[\w.-]{1,32}$/, 'must be a game id')
      .optional(),
    kind: Kind.optional(),
    reason: Reason,
    by: By,
  })
  .refine(({ gameId, kind }) => gameId !== undefined || kind !== undefined, 'must name a gameId, a kind or both')
  .meta({ id: 'OperatorsWord' });
export type OperatorsWord = z.infer<typeof OperatorsWord>;

/** Null leaves it open which. */
export const QuestionScope = z
  .object({ gameId: z.string().nullable(), kind: Kind.nullable() })
  .meta({ id: 'QuestionScope' });
export type QuestionScope = z.infer<typeof QuestionScope>;

const Hold = z.object({ scope: QuestionScope, reason: z.string(), by: z.string() });

/**
 * What was suspended or opened by it, and what keeps questions of that scope from being asked now: also what reaches
 * further, which is opened by a word that reaches as far.
 */
export const QuestionsHeld = z
  .object({ scope: QuestionScope, holds: z.array(Hold), questionIds: z.array(z.string()) })
  .meta({ id: 'QuestionsHeld' });
export type QuestionsHeld = z.infer<typeof QuestionsHeld>;

export const QuestionsVoided = z
  .object({ scope: QuestionScope, questionIds: z.array(z.string()) })
  .meta({ id: 'QuestionsVoided' });
export type QuestionsVoided = z.infer<typeof QuestionsVoided>;

/** What operators keep from being asked and answered. */
export const QuestionHold = Hold.extend({
  since: z.string(),
  /** The questions that wait in it. */
  questionIds: z.array(z.string()),
}).meta({ id: 'QuestionHold' });
export type QuestionHold = z.infer<typeof QuestionHold>;

/** The oldest first. */
export const QuestionHolds = z.object({ holds: z.array(QuestionHold) }).meta({ id: 'QuestionHolds' });
export type QuestionHolds = z.infer<typeof QuestionHolds>;
