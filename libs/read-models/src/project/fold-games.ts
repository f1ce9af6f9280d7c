import { evolve, gameEventOf } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { type FoldedGame, type KnownGames, unheardOf } from './known-games.js';

/** A game before and after a batch. */
export interface TouchedGame {
  readonly before: FoldedGame;
  readonly after: FoldedGame;
}

export interface FoldSources {
  readonly store: EventStore;
  readonly known: KnownGames;
  /** Ids of events that are passed over, of every stream that is folded. */
  readonly skipped: ReadonlySet<string>;
}

const fold = ({ game }: FoldedGame, event: Envelope): FoldedGame => ({
  game: evolve(game, gameEventOf(event)),
  revision: event.revision,
  correlationId: event.metadata.correlationId,
});

const fromTheLog = async ({ store, skipped }: FoldSources, stream: string, events: number): Promise<FoldedGame> => {
  if (events === 0) return unheardOf;
  let folded = unheardOf;
  for await (const event of store.read(stream, { limit: events })) {
    if (!skipped.has(event.id)) folded = fold(folded, event);
  }
  return { ...folded, revision: events - 1 };
};

const stateBefore = async (sources: FoldSources, { stream, revision }: Envelope): Promise<FoldedGame> => {
  const known = sources.known.get(stream);
  return known?.revision === revision - 1 ? known : fromTheLog(sources, stream, revision);
};

/**
 * Folds the events into their games. Remembers nothing: a batch that fails may come again, whole or in parts.
 * An event that was folded already, or that follows a gap (such as one that was passed over), is folded onto the state that the log has before it.
 */
export const foldGames = async (
  sources: FoldSources,
  events: readonly Envelope[],
): Promise<ReadonlyMap<string, TouchedGame>> => {
  const touched = new Map<string, TouchedGame>();
  for (const event of events) {
    if (sources.skipped.has(event.id)) continue;
    const seen = touched.get(event.stream);
    if (seen?.after.revision === event.revision - 1) {
      touched.set(event.stream, { before: seen.before, after: fold(seen.after, event) });
      continue;
    }
    const before = await stateBefore(sources, event);
    touched.set(event.stream, { before: seen?.before ?? before, after: fold(before, event) });
  }
  return touched;
};
