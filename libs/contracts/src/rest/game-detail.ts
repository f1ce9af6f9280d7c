import * as z from 'zod';
import { GameCard, ScorePair } from './game-card.js';

const side = z.enum(['home', 'away']);

/** Who leads a team in a stat; a tie goes to the one listed first. */
export const Leader = z
  .object({
    side,
    stat: z.enum(['points', 'rebounds', 'assists']),
    playerId: z.string(),
    name: z.string(),
    value: z.number().int(),
  })
  .meta({ id: 'Leader' });
export type Leader = z.infer<typeof Leader>;

/** How the lead went, from the plays alone. */
export const LeadSummary = z
  .object({
    changes: z.number().int(),
    ties: z.number().int(),
    /** Points; 0 for a team that never led. */
    biggest: ScorePair,
    /** Seconds of game clock. */
    secondsLed: z.object({ home: z.number(), away: z.number(), tied: z.number() }),
  })
  .meta({ id: 'LeadSummary' });
export type LeadSummary = z.infer<typeof LeadSummary>;

/** Unanswered points of one team; `from` and `to` are seconds played. */
export const Run = z.object({ side, points: z.number().int(), from: z.number(), to: z.number() }).meta({ id: 'Run' });
export type Run = z.infer<typeof Run>;

/** Of the period that is played; `bonus` and `timeoutsLeft` are null where the feed does not tell them. */
export const FoulState = z
  .object({ fouls: z.number().int(), bonus: z.string().nullable(), timeoutsLeft: z.number().int().nullable() })
  .meta({ id: 'FoulState' });
export type FoulState = z.infer<typeof FoulState>;

/** Whether plays, header and box score tell the same; only said of a finished game. */
export const Reconciled = z
  .object({
    agrees: z.object({ score: z.boolean(), lineScore: z.boolean(), boxScore: z.boolean() }),
    differences: z.array(
      z.object({
        what: z.enum(['score', 'lineScore', 'playerStat']),
        of: z.string(),
        stat: z.string().optional(),
        plays: z.number(),
        feed: z.number(),
        cause: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Reconciled' });
export type Reconciled = z.infer<typeof Reconciled>;

/** A game as its page's header and summary show it. */
export const GameDetail = z
  .object({
    card: GameCard,
    venue: z.string().nullable(),
    neutralSite: z.boolean(),
    regulationPeriods: z.number().int(),
    /** Nobody is listed for a stat that a team has none of. */
    leaders: z.array(Leader),
    lead: LeadSummary,
    fouls: z.object({ home: FoulState, away: FoulState }),
    /** Null where the feed does not say. */
    possession: side.nullable(),
    /** Runs of seven unanswered points and more, in the order of play. */
    runs: z.array(Run),
    reconciled: Reconciled.nullable(),
    /** How many things in the feed could not be read. */
    anomalies: z.number().int(),
  })
  .meta({ id: 'GameDetail' });
export type GameDetail = z.infer<typeof GameDetail>;
