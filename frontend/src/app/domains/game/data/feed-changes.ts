import { type KnownGame, unknownPlays } from '@pbp/domain';
import { type PlayItem } from './play-item';

export interface FeedChange {
  readonly what: string;
  readonly count: number;
}

/** What the feed took back or could not be read of: nothing that went wrong is hidden. */
export const feedChanges = (game: KnownGame, items: readonly PlayItem[]): readonly FeedChange[] =>
  [
    { what: 'Revised, old text kept', count: items.filter((item) => item.note !== '' && !item.withdrawn).length },
    { what: 'Withdrawn, count for nothing', count: items.filter((item) => item.withdrawn).length },
    { what: 'Of a kind not known here', count: unknownPlays(game).reduce((sum, { count }) => sum + count, 0) },
    { what: 'Could not be read', count: game.anomalies },
  ].filter(({ count }) => count > 0);
