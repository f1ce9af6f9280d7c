import { type EntityManager } from '@mikro-orm/postgresql';
import { type PlayList, type PlayRow } from '@pbp/contracts';
import { atOneRevision } from '../database/at-one-revision.js';
import { PlayListEntity } from './play-list-row.js';

/** Which plays; what is left out filters nothing. */
export interface PlayFilter {
  readonly period?: number;
  /** Only plays that stand and put points on the board. */
  readonly scoring?: boolean;
  /** Id of a player in it. */
  readonly player?: string;
}

const passes = (play: PlayRow, { period, scoring, player }: PlayFilter): boolean =>
  (period === undefined || play.period === period) &&
  (!scoring || (play.points > 0 && play.standing === 'recorded')) &&
  (player === undefined || play.participants.includes(player));

/** The plays in the feed's order, oldest first; scores stay those of the whole game. Null for an unknown game. */
export const findPlays = (em: EntityManager, gameId: string, filter: PlayFilter = {}): Promise<PlayList | null> =>
  atOneRevision(em, gameId, async (snapshot, { revision }) => {
    const rows = await snapshot.find(PlayListEntity, { gameId }, { orderBy: { ordinal: 'asc' } });
    return { gameId, revision, plays: rows.map(({ play }) => play).filter((play) => passes(play, filter)) };
  });
