import * as z from 'zod';

export const BoardOrder = z.enum(['points', 'skill']);
export type BoardOrder = z.infer<typeof BoardOrder>;

/** From so many judged answers with a chance on, a fan has a place by skill. */
export const LEAST_FOR_SKILL = 20;

export const BoardRow = z
  .object({
    rank: z.number().int(),
    fanId: z.string(),
    displayName: z.string(),
    points: z.number().int(),
    /** Mean skill by answer, x 100; null before there are enough. */
    skill: z.number().nullable(),
    /** Answers that were right, and all that were judged. */
    right: z.number().int(),
    judged: z.number().int(),
    /** Points that corrections brought or took after the games were over. */
    changeSinceFinal: z.number().int(),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.infer<typeof BoardRow>;

export const Board = z
  .object({
    /** `game:<id>`, `day:<league>:<yyyy-mm-dd>`, `season:<league>:<year>` or `pool:<id>`. */
    board: z.string(),
    by: BoardOrder,
    /** How many fans have a place on it. */
    fans: z.number().int(),
    rows: z.array(BoardRow),
    /** Of who asks, wherever it stands; null without a place. */
    mine: BoardRow.nullable(),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

/** The members of a pool among themselves, in one season of a league; those without a place share the last rank. */
export const PoolBoard = Board.extend({
  league: z.string(),
  /** The year in which it ends. */
  season: z.number().int(),
  /** All members. */
  rows: z.array(BoardRow),
  mine: BoardRow,
}).meta({ id: 'PoolBoard' });
export type PoolBoard = z.infer<typeof PoolBoard>;
