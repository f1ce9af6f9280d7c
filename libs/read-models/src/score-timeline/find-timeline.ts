import { type EntityManager } from '@mikro-orm/postgresql';
import { type ScoreTimeline } from '@pbp/contracts';
import { atOneRevision } from '../database/at-one-revision.js';
import { ScoreTimelineEntity } from './score-timeline-row.js';

/** The score after every scoring play. Null for an unknown game. */
export const findTimeline = (em: EntityManager, gameId: string): Promise<ScoreTimeline | null> =>
  atOneRevision(em, gameId, async (snapshot, { revision, lineScore }) => {
    const row = await snapshot.findOne(ScoreTimelineEntity, { gameId });
    return { gameId, revision, periods: row?.periods ?? [], lineScore, points: row?.points ?? [] };
  });
