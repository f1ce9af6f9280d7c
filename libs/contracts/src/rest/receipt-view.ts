import * as z from 'zod';
import { GameCard, ScorePair } from './game-card.js';
import { AnswerScore, QuestionBasis, QuestionCause, QuestionSettlement, QuestionTerms } from './question-view.js';

const Chance = z.number().min(0).max(1);

/** A place in the log, and when that was noted (ISO time). */
const Place = z.object({ position: z.string(), at: z.string() });

/** A play that decided a question, as the feed tells it now. */
export const DecidingPlay = z
  .object({
    id: z.string(),
    period: z.number().int(),
    clock: z.string(),
    text: z.string(),
    /** With it; null for one that was taken back. */
    score: ScorePair.nullable(),
    /** Taken back by the feed since. */
    isWithdrawn: z.boolean(),
  })
  .meta({ id: 'DecidingPlay' });
export type DecidingPlay = z.infer<typeof DecidingPlay>;

/** One thing that the fan asked for, in the order of the log. */
export const ReceiptRequest = z
  .discriminatedUnion('is', [
    Place.extend({
      is: z.enum(['placed', 'changed']),
      pick: z.string(),
      chance: Chance.nullable(),
      modelChance: Chance,
      ruleVersion: z.number().int(),
      /** The game as the fan could know it, and how old the feed's last answer was, in milliseconds; null where that was not noted. */
      known: QuestionBasis,
      feedAgeMs: z.number().nullable(),
      /** Whether it stands in the log where the question could be answered. */
      inTime: z.boolean(),
    }),
    Place.extend({ is: z.literal('withdrawn'), inTime: z.boolean() }),
    Place.extend({ is: z.literal('rejected'), reason: z.enum(['locked', 'suspended']) }),
  ])
  .meta({ id: 'ReceiptRequest' });
export type ReceiptRequest = z.infer<typeof ReceiptRequest>;

/** A settlement with all that made it so. */
export const ReceiptVerdict = Place.extend({
  settlement: QuestionSettlement,
  cause: QuestionCause,
  plays: z.array(DecidingPlay),
  /** Why, in one sentence. */
  why: z.string(),
  /** What it made of the answer; null where the answers are not scored yet, or none of the fan's counts. */
  score: AnswerScore.nullable(),
}).meta({ id: 'ReceiptVerdict' });
export type ReceiptVerdict = z.infer<typeof ReceiptVerdict>;

/** Everything that can be checked about a prediction, as the log has it. */
export const Receipt = z
  .object({
    /** `<question id>.<fan id>`. */
    predictionId: z.string(),
    questionId: z.string(),
    number: z.number().int(),
    game: GameCard,
    terms: QuestionTerms,
    /** The text of the version that the question was asked under. */
    rule: z.object({ version: z.number().int(), text: z.array(z.string()) }),
    options: z.array(z.object({ id: z.string(), chance: Chance })),
    model: z.string(),
    opened: Place.extend({ basis: QuestionBasis }),
    requests: z.array(ReceiptRequest),
    /** The answer that counts by what has been scored so far: its place in `requests`; null for none. */
    counted: z.number().int().nullable(),
    /** Why it is that one, or none, in one sentence. */
    whyCounted: z.string(),
    lock: Place.extend({ reason: z.string(), basis: QuestionBasis.nullable() }).nullable(),
    /** The oldest first; those behind the first are corrections. */
    verdicts: z.array(ReceiptVerdict),
    /** What it has come to so far. */
    score: AnswerScore,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
