import * as z from 'zod';
import { ScorePair } from '../rest/game-card.js';

const Side = z.enum(['home', 'away']);
const Probability = z.number().min(0).max(1);

/** The play that the feed tells, with what it meant: worked out from the plays before it, never from ESPN's own score. */
const RecordedPlay = z.object({
  standing: z.literal('recorded'),
  gameId: z.string(),
  league: z.string(),
  playId: z.string(),
  /** Of the game's stream, at which the play came to be enriched like this: of two records of a play the higher holds. */
  revision: z.number().int(),
  /** The play before it in the game, null for the first. */
  after: z.string().nullable(),
  period: z.number().int(),
  clock: z.string(),
  /** In the period, tenths kept. */
  secondsLeft: z.number(),
  /** Of game clock since tip-off. */
  secondsPlayed: z.number(),
  kind: z.string(),
  type: z.object({ id: z.string(), text: z.string() }),
  text: z.string(),
  side: Side.nullable(),
  teamId: z.string().nullable(),
  participants: z.array(z.string()),
  points: z.number().int(),
  score: ScorePair,
  /** Home less away. */
  margin: z.number().int(),
  leader: Side.nullable(),
  leadChange: z.boolean(),
  tie: z.boolean(),
  run: z.object({ side: Side, points: z.number().int() }).nullable(),
  /** Points per possession, home less away, lately: half as much counts what lies eight possessions back. */
  momentum: z.number(),
  possession: z.object({ number: z.number().int(), side: Side }).nullable(),
  ball: Side.nullable(),
  /** Feet from the basket. */
  shot: z.object({ feet: z.number(), zone: z.string() }).nullable(),
  /** The last five minutes or overtime, five points or fewer between them. */
  clutch: z.boolean(),
  /** The home team's chance after the play: ours, what the play changed in it, and ESPN's where it gives one. */
  winProbability: z
    .object({ home: Probability, swing: z.number(), model: z.string(), espn: Probability.nullable() })
    .nullable(),
  /** Expected swing of the play when it began. */
  leverage: z.number().nullable(),
  /** Estimated: who was on the floor after it. */
  floor: z.object({ home: z.array(z.string()), away: z.array(z.string()) }),
  matters: z.array(z.string()),
  wallclock: z.string().nullable(),
  coordinate: z.object({ x: z.number(), y: z.number() }).nullable(),
});

/** The feed took the play back: what was said of it before no longer holds. */
const WithdrawnPlay = z.object({
  standing: z.literal('withdrawn'),
  gameId: z.string(),
  league: z.string(),
  playId: z.string(),
  revision: z.number().int(),
});

export const EnrichedPlayMessage = z
  .discriminatedUnion('standing', [RecordedPlay, WithdrawnPlay])
  .meta({ id: 'EnrichedPlay' });
export type EnrichedPlayMessage = z.infer<typeof EnrichedPlayMessage>;
