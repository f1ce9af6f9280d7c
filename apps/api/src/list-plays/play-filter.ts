import { type PlayRow } from '@pbp/contracts';
import * as z from 'zod';
import { At } from '../http/arguments.js';

/** Which plays to list; what is left out filters nothing. */
export const PlayFilter = At.extend({
  period: z
    .string()
    .regex(/^\d{1,2}$/, 'must be the number of a period')
    .transform(Number)
    .optional(),
  /** Only plays that stand and put points on the board. */
  scoring: z.stringbool().optional(),
  /** Id of a player. */
  player: z.string().min(1).max(32).optional(),
});
export type PlayFilter = z.infer<typeof PlayFilter>;

const scores = ({ points, standing }: PlayRow): boolean => points > 0 && standing === 'recorded';

/** A filter on the list as shown: scores stay those of the whole game. */
export const passes = (play: PlayRow, { period, scoring, player }: PlayFilter): boolean =>
  (period === undefined || play.period === period) &&
  (!scoring || scores(play)) &&
  (player === undefined || play.participants.includes(player));
