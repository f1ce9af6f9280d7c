import { type EntityManager } from '@mikro-orm/postgresql';
import { type LineScore, type Side } from '@pbp/domain';
import { atOneRevision } from '../database/at-one-revision.js';
import { LineScoreEntity, type LineScoreRow } from './line-score-row.js';

export interface LineScoreAt extends LineScore {
  readonly gameId: string;
  readonly revision: number;
}

const pointsOf = (rows: readonly LineScoreRow[], side: Side): readonly number[] =>
  rows.filter((row) => row.side === side).map(({ points }) => points);

/** Points by period. Null for an unknown game. */
export const findLineScore = (em: EntityManager, gameId: string): Promise<LineScoreAt | null> =>
  atOneRevision(em, gameId, async (snapshot, { revision }) => {
    const rows = await snapshot.find(LineScoreEntity, { gameId }, { orderBy: { period: 'asc' } });
    return { gameId, revision, home: pointsOf(rows, 'home'), away: pointsOf(rows, 'away') };
  });
