import { type BoardRow } from '@pbp/contracts';
import { type Tally } from './board-order.js';

/** A row of a board, but for what its fan is called: names are not in these tables. */
export type RankedFan = Omit<BoardRow, 'displayName'>;

/** What of a tally a board shows. */
export type Ranking = Pick<Tally, 'fanId' | 'points' | 'pointsAtFinal' | 'meanSkill' | 'right' | 'judged'>;

export const rankedFan = (tally: Ranking, rank: number): RankedFan => ({
  rank,
  fanId: tally.fanId,
  points: tally.points,
  skill: tally.meanSkill ?? null,
  right: tally.right,
  judged: tally.judged,
  changeSinceFinal: tally.points - tally.pointsAtFinal,
});
