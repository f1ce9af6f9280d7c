import { setTimeout as pause } from 'node:timers/promises';
import { type GameEvent, gameIdOf } from '@pbp/domain';
import { type KnownFeed, unknownFeed } from '@pbp/espn';
import { type Envelope, type EventStore, type Position } from '@pbp/eventing';
import { derive } from '../note-poll/derive.js';
import { causesIn, isPoll } from '../note-poll/poll-cause.js';

const LOOK_AGAIN_MS = 100;

/** Where a game's stream and what its polls give part ways first. */
export interface Divergence {
  readonly gameId: string;
  readonly revision: number;
  /** JSON of the event in the log and of the one derived; null where there is none. */
  readonly noted: string | null;
  readonly derived: string | null;
}

export interface Rederived {
  readonly games: number;
  readonly polls: number;
  readonly facts: number;
  readonly divergences: readonly Divergence[];
}

interface Streams {
  /** Type and data of each event as JSON, in order of revision. */
  readonly noted: string[];
  readonly derived: string[];
}

const textOf = ({ type, data }: { readonly type: string; readonly data: unknown }): string =>
  JSON.stringify({ type, data });

const firstDivergence = (gameId: string, { noted, derived }: Streams): Divergence | null => {
  const length = Math.max(noted.length, derived.length);
  for (let revision = 0; revision < length; revision++) {
    if (noted[revision] === derived[revision]) continue;
    return { gameId, revision, noted: noted[revision] ?? null, derived: derived[revision] ?? null };
  }
  return null;
};

/** Derives every game again while the log is read once, in its order. */
class Rederivation {
  private readonly games = new Map<string, Streams>();
  private readonly known = new Map<string, KnownFeed>();
  private polls = 0;

  take(event: Envelope): void {
    const gameId = gameIdOf(event.stream);
    if (gameId !== null) this.streamsOf(gameId).noted.push(textOf(event));
    else if (isPoll(event)) this.derivePoll(event);
  }

  result(): Rederived {
    const streams = [...this.games];
    return {
      games: streams.length,
      polls: this.polls,
      facts: streams.reduce((sum, [, { derived }]) => sum + derived.length, 0),
      divergences: streams.flatMap(([gameId, both]) => firstDivergence(gameId, both) ?? []),
    };
  }

  private derivePoll(event: Parameters<typeof causesIn>[0]): void {
    this.polls++;
    for (const [gameId, { said }] of causesIn(event)) {
      const { facts, known } = derive(this.known.get(gameId) ?? unknownFeed(gameId), said);
      this.known.set(gameId, known);
      this.note(gameId, facts);
    }
  }

  private note(gameId: string, facts: readonly GameEvent[]): void {
    if (facts.length > 0) this.streamsOf(gameId).derived.push(...facts.map(textOf));
  }

  private streamsOf(gameId: string): Streams {
    const streams = this.games.get(gameId) ?? { noted: [], derived: [] };
    this.games.set(gameId, streams);
    return streams;
  }
}

interface Options {
  /** Called with how many events have been read. */
  readonly onEvent?: (count: number) => void;
  /** How long facts that the newest polls lack are waited for, in milliseconds: whoever polls may be about to tell them. */
  readonly patienceMs?: number;
}

const isToCome = ({ noted }: Divergence): boolean => noted === null;

/**
 * Derives all game streams again from the poll streams and compares type and data, event by event. The log may grow
 * meanwhile. Throws what the store throws.
 */
export const rederiveGames = async (
  store: EventStore,
  { onEvent = () => undefined, patienceMs = 10_000 }: Options = {},
): Promise<Rederived> => {
  const rederivation = new Rederivation();
  const deadline = Date.now() + patienceMs;
  let count = 0;
  let after: Position | undefined;
  for (;;) {
    for await (const event of store.readAll(after === undefined ? {} : { after })) {
      rederivation.take(event);
      after = event.position;
      onEvent(++count);
    }
    const result = rederivation.result();
    if (!result.divergences.some(isToCome) || Date.now() >= deadline) return result;
    await pause(LOOK_AGAIN_MS);
  }
};
