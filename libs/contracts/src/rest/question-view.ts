import * as z from 'zod';
import { ScorePair } from './game-card.js';

const Chance = z.number().min(0).max(1);
const Line = z.number();
const PlayerStat = z.enum(['points', 'rebounds', 'assists']);

/** What is asked. Lines end in .5: nothing can fall on them. */
export const QuestionTerms = z
  .xor([
    /** Closes at tip-off, or when the second half begins. */
    z.object({ kind: z.literal('gameWinner'), edition: z.enum(['tipOff', 'secondHalf']) }),
    z.object({ kind: z.literal('marginBand') }),
    z.object({ kind: z.literal('total'), line: Line }),
    z.object({ kind: z.literal('periodWinner'), period: z.number().int() }),
    z.object({ kind: z.literal('raceTo'), points: z.number().int() }),
    /** Five minutes of game clock; `from` are the seconds left in the period when they begin. */
    z.object({ kind: z.literal('window'), period: z.number().int(), from: z.number() }),
    /** The first points behind a moment; `from` are the seconds left in the period then. */
    z.object({ kind: z.literal('nextToScore'), period: z.number().int(), from: z.number() }),
    /** As it was asked before: behind the last play that the feed had listed by then. */
    z.object({ kind: z.literal('nextToScore'), after: z.string().nullable() }),
    z.object({ kind: z.literal('playerTotal'), playerId: z.string(), stat: PlayerStat, line: Line }),
  ])
  .meta({ id: 'QuestionTerms' });
export type QuestionTerms = z.infer<typeof QuestionTerms>;

/** The game as it was known when something was decided about a question. */
export const QuestionBasis = z
  .object({
    revision: z.number().int(),
    period: z.number().int(),
    clock: z.string(),
    score: ScorePair.nullable(),
  })
  .meta({ id: 'QuestionBasis' });
export type QuestionBasis = z.infer<typeof QuestionBasis>;

/** Whether it can be answered. */
export const QuestionStanding = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    /** `detail` says why in words for fans. */
    z.object({ is: z.literal('suspended'), reason: z.enum(['feedStale', 'operator']), detail: z.string() }),
    /** `position` is the place in the log behind which nothing counts. */
    z.object({
      is: z.literal('locked'),
      reason: z.string(),
      at: z.string(),
      position: z.string(),
      basis: QuestionBasis.nullable(),
    }),
  ])
  .meta({ id: 'QuestionStanding' });
export type QuestionStanding = z.infer<typeof QuestionStanding>;

/** What it came to. `by` are the plays that decided it, by id. */
export const QuestionSettlement = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('undecided') }),
    z.object({ is: z.literal('decided'), outcome: z.string(), by: z.array(z.string()) }),
    z.object({ is: z.literal('void'), reason: z.string() }),
  ])
  .meta({ id: 'QuestionSettlement' });
export type QuestionSettlement = z.infer<typeof QuestionSettlement>;

/** What made it so: an event of the game, or an operator with a reason. */
export const QuestionCause = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('gameEvent'), id: z.string(), type: z.string(), revision: z.number().int() }),
    z.object({ kind: z.literal('operator'), by: z.string(), reason: z.string() }),
  ])
  .meta({ id: 'QuestionCause' });
export type QuestionCause = z.infer<typeof QuestionCause>;

/** A settlement, of which there may be several: corrections of the game change what was decided. */
export const QuestionVerdict = z
  .object({ settlement: QuestionSettlement, cause: QuestionCause, at: z.string() })
  .meta({ id: 'QuestionVerdict' });
export type QuestionVerdict = z.infer<typeof QuestionVerdict>;

/** What an answer came to. `skill` is null where no chance was given. */
export const AnswerScore = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('right'), points: z.number().int(), skill: z.number().nullable() }),
    z.object({ is: z.literal('wrong'), points: z.literal(0), skill: z.number().nullable() }),
    z.object({ is: z.literal('void'), reason: z.enum(['questionVoid', 'seenBefore']) }),
  ])
  .meta({ id: 'AnswerScore' });
export type AnswerScore = z.infer<typeof AnswerScore>;

/** A fan's own answer that counts. */
export const Answer = z
  .object({
    questionId: z.string(),
    pick: z.string(),
    /** The fan's own chance of it; null for none. */
    chance: Chance.nullable(),
    /** The model's. */
    modelChance: Chance,
    ruleVersion: z.number().int(),
    /** Of the game's stream, and of the log, as they were known. */
    gameRevision: z.number().int(),
    position: z.string(),
    /** The server's time. */
    at: z.string(),
    score: AnswerScore,
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

/** A question of a game as a fan sees it. */
export const QuestionView = z
  .object({
    questionId: z.string(),
    gameId: z.string(),
    /** From 1 on, in the order in which they were asked. */
    number: z.number().int(),
    terms: QuestionTerms,
    rule: z.object({ version: z.number().int(), text: z.array(z.string()) }),
    /** The answers that can be picked, with the model's chances when it was asked. */
    options: z.array(z.object({ id: z.string(), chance: Chance })),
    model: z.string(),
    /** The fan's own chance: whether it must be given, and its limits. */
    chanceLimits: z.object({ isRequired: z.boolean(), least: Chance, most: Chance }),
    openedAt: z.string(),
    basis: QuestionBasis,
    standing: QuestionStanding,
    settlement: QuestionSettlement,
    /** Every settlement so far, the oldest first. */
    verdicts: z.array(QuestionVerdict),
    /** Answers by option, once nobody can answer any more; null before. */
    crowd: z.record(z.string(), z.number().int()).nullable(),
    /** Of who asks; null without an answer or a session. */
    answer: Answer.nullable(),
  })
  .meta({ id: 'Question' });
export type QuestionView = z.infer<typeof QuestionView>;

export const QuestionsOfGame = z
  .object({ gameId: z.string(), questions: z.array(QuestionView) })
  .meta({ id: 'QuestionsOfGame' });
export type QuestionsOfGame = z.infer<typeof QuestionsOfGame>;

/** The client's own id of what it asks for: asked twice, it is done once and answered the same. */
const RequestId = z.uuid();

export const PlaceAnswer = z
  .object({ requestId: RequestId, pick: z.string().min(1).max(40), chance: Chance.nullable().default(null) })
  .meta({ id: 'PlaceAnswer' });
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

export const WithdrawAnswer = z.object({ requestId: RequestId }).meta({ id: 'WithdrawAnswer' });
export type WithdrawAnswer = z.infer<typeof WithdrawAnswer>;

/** What stands after a request; null after a withdrawal. */
export const AnswerStands = z.object({ answer: Answer.nullable() }).meta({ id: 'AnswerStands' });
export type AnswerStands = z.infer<typeof AnswerStands>;
