import {
  enrich,
  type EnrichedChange,
  type EnrichedGame,
  evolve,
  type Game,
  gameEventOf,
  initialState,
  nothingEnriched,
} from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';

/** A game folded and enriched up to a revision of its stream; -1 before the first event. */
export interface FollowedGame {
  readonly game: Game;
  readonly enriched: EnrichedGame;
  readonly revision: number;
}

export const notHeardOf: FollowedGame = { game: initialState(), enriched: nothingEnriched, revision: -1 };

/** What an event made of a game, and which plays now read otherwise. `failure` is why the event was passed over. */
export interface Followed {
  readonly followed: FollowedGame;
  readonly changed: readonly EnrichedChange[];
  readonly failure?: unknown;
}

/** One bad event must not keep the mirror from all the others: it is passed over here, and is itself mirrored. */
export const follow = ({ game, enriched }: FollowedGame, event: Envelope): Followed => {
  const { revision } = event;
  try {
    const now = evolve(game, gameEventOf(event));
    if (!now.known) return { followed: { game: now, enriched, revision }, changed: [] };
    const { changed, next } = enrich(enriched, now, revision);
    return { followed: { game: now, enriched: next, revision }, changed };
  } catch (failure) {
    return { followed: { game, enriched, revision }, changed: [], failure };
  }
};
