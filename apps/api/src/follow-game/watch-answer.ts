import { type WatchAnswer } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { type LiveGame } from '../live/live-game.js';

/** What brings a client at revision `after` up to what all others have been told: the events between, or the whole. */
export const watchAnswer = (
  live: LiveGame,
  game: KnownGame,
  after: number | undefined,
  pulse: FeedPulse,
): WatchAnswer => {
  const freshness = freshnessOf(pulse, { gameId: game.id, league: game.league, day: game.day });
  const delta = after === undefined ? null : live.missingAfter(after);
  if (delta) return { kind: 'deltas', delta, freshness };
  return { kind: 'snapshot', snapshot: { gameId: live.gameId, revision: live.revision, game, freshness } };
};
