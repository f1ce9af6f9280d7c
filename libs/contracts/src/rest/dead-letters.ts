import * as z from 'zod';

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('redriven'), at: z.string() }),
  z.object({ kind: z.literal('skipped'), at: z.string() }),
  z.object({ kind: z.literal('parkedAgain'), error: z.string(), at: z.string() }),
]);

/** What an operator asked, and what came of it; `outcome` is null until the projector has carried it out. */
export const DeadLetterInstruction = z.object({
  kind: z.enum(['redrive', 'skip']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  outcome: Outcome.nullable(),
});
export type DeadLetterInstruction = z.infer<typeof DeadLetterInstruction>;

/** An event that could not be projected. */
export const DeadLetter = z
  .object({
    id: z.string(),
    feed: z.string(),
    stream: z.string(),
    /** The game that the stream is of, or of which it is a question or an answer. */
    gameId: z.string().nullable(),
    revision: z.number().int(),
    type: z.string(),
    /**
     * `parked`: an operator has to decide. `asked`: one has, and the projector will carry it out. `waiting`: it waits
     * behind an earlier event of its stream. `redriven`, `skipped`: settled.
     */
    standing: z.enum(['parked', 'asked', 'waiting', 'redriven', 'skipped']),
    /** Null where it did not fail itself. */
    error: z.string().nullable(),
    attempts: z.number().int(),
    parkedAt: z.string(),
    /** Unsettled events of the same stream that come after it. */
    waitingBehind: z.number().int(),
    instructions: z.array(DeadLetterInstruction),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

export const DeadLetterList = z.object({ deadLetters: z.array(DeadLetter) }).meta({ id: 'DeadLetterList' });
export type DeadLetterList = z.infer<typeof DeadLetterList>;

/** With the event itself, as it lies in the log. */
export const DeadLetterDetail = DeadLetter.extend({
  event: z.object({
    id: z.string(),
    position: z.string(),
    data: z.unknown(),
    metadata: z.record(z.string(), z.unknown()),
  }),
}).meta({ id: 'DeadLetterDetail' });
export type DeadLetterDetail = z.infer<typeof DeadLetterDetail>;

/** PostgreSQL keeps every text but one with a NUL in it. */
const text = z
  .string()
  .trim()
  .refine((given) => !given.includes('\0'), 'must hold no NUL character');

const by = text.min(1).max(100).default('operator');

/** Why a parked event is to be tried again, and who says so. */
export const RedriveDeadLetter = z
  .object({ reason: text.max(500).default('tried again'), by })
  .meta({ id: 'RedriveDeadLetter' });
export type RedriveDeadLetter = z.infer<typeof RedriveDeadLetter>;

/** Why a parked event is given up, and who says so. */
export const SkipDeadLetter = z
  .object({ reason: text.min(1, 'must say why the event is given up').max(500), by })
  .meta({ id: 'SkipDeadLetter' });
export type SkipDeadLetter = z.infer<typeof SkipDeadLetter>;
