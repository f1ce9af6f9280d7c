import * as z from 'zod';
import { ExportedEvent } from '../rest/exported-event.js';
import { AnswerScore, QuestionBasis, QuestionCause, QuestionSettlement, QuestionTerms } from '../rest/question-view.js';

const Chance = z.number().min(0).max(1);
const questionId = z.string();

const Opened = z.object({
  questionId,
  gameId: z.string(),
  league: z.string(),
  /** League day (yyyy-mm-dd) on which the game is to be played. */
  day: z.string(),
  terms: QuestionTerms,
  ruleVersion: z.number().int(),
  options: z.array(z.object({ id: z.string(), chance: Chance })),
  model: z.string(),
  basis: QuestionBasis,
});

const Scored = z.object({
  questionId,
  settlementId: z.string(),
  settlement: z.number().int(),
  part: z.number().int(),
  parts: z.number().int(),
  scores: z.array(
    z.object({
      fanId: z.string(),
      score: AnswerScore,
      /** The request with the answer that counts, where it is not the fan's last in time. */
      counted: z.string().optional(),
    }),
  ),
  /** Fans who had answered and count as having taken it back; left out where there are none. */
  withdrawn: z.array(z.string()).optional(),
});

const asked = { questionId, fanId: z.string(), requestId: z.string() };

/** Of the fan nothing is known but an id that says nothing of the person. */
const Answered = z.object({
  ...asked,
  pick: z.string(),
  chance: Chance.nullable(),
  modelChance: Chance,
  ruleVersion: z.number().int(),
  gameRevision: z.number().int(),
  position: z.string(),
  at: z.string(),
  /** When the feed had answered last, as the server knew it; older records lack it. */
  observedAt: z.string().optional(),
});

const SuspendReason = z.enum(['feedStale', 'operator']);
const settled = {
  questionId,
  settlement: QuestionSettlement,
  cause: QuestionCause,
  /** When the play that decided it happened by the feed's clock (ISO), null where none did; older records lack it. */
  happenedAt: z.string().nullable().optional(),
};

/** What each event says of a question or of one fan's answer to it. */
const data = {
  QuestionOpened: Opened,
  QuestionSuspended: z.object({ questionId, reason: SuspendReason, detail: z.string() }),
  QuestionResumed: z.object({ questionId }),
  QuestionLocked: z.object({ questionId, reason: z.string(), basis: QuestionBasis.nullable() }),
  QuestionSettled: z.object(settled),
  QuestionResettled: z.object({
    ...settled,
    before: QuestionSettlement,
    /** Whether the game was over before; older records lack it. */
    afterFinal: z.boolean().optional(),
  }),
  PredictionsScored: Scored,
  PredictionPlaced: Answered,
  PredictionChanged: Answered,
  /** The server's time; older records lack it. */
  PredictionWithdrawn: z.object({ ...asked, at: z.string().optional() }),
  PredictionRejected: z.object({ ...asked, reason: z.enum(['locked', 'suspended']) }),
};

const message = <Type extends keyof typeof data>(type: Type) =>
  ExportedEvent.extend({ stream: z.string(), type: z.literal(type), data: data[type] });

/** An event of a question's stream or of an answer's, whole: what the log has, in the order of the log. */
export const PredictionEventMessage = z
  .discriminatedUnion('type', [
    message('QuestionOpened'),
    message('QuestionSuspended'),
    message('QuestionResumed'),
    message('QuestionLocked'),
    message('QuestionSettled'),
    message('QuestionResettled'),
    message('PredictionsScored'),
    message('PredictionPlaced'),
    message('PredictionChanged'),
    message('PredictionWithdrawn'),
    message('PredictionRejected'),
  ])
  .meta({ id: 'PredictionEventMessage' });
export type PredictionEventMessage = z.infer<typeof PredictionEventMessage>;
