import * as z from 'zod';
import { Freshness } from './freshness.js';
import { GameCard } from './game-card.js';

/** How long a fan may have the news held back. */
export const mostDelaySeconds = 120;

/** One league's day. */
export const Scoreboard = z
  .object({
    league: z.string(),
    date: z.iso.date(),
    /** The nearest days before and after that have games; null where none are known. */
    previous: z.iso.date().nullable(),
    next: z.iso.date().nullable(),
    games: z.array(GameCard),
    /** Of the polls of this day's scoreboard. */
    freshness: Freshness,
  })
  .meta({ id: 'Scoreboard' });
export type Scoreboard = z.infer<typeof Scoreboard>;
