import { type GameEvent } from '@pbp/domain';
import { type KnownFeed, observeSummary, unknownFeed } from '@pbp/espn';
import { type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { type FeedGame, generateGame, renderSummary } from '@pbp/simulation';

/** Seconds of the feed's clock between the polls that the games are noted from. */
const between = 240;
const eventsAtOnce = 100;

const momentsOf = function* (game: FeedGame): Iterable<number> {
  for (let at = game.startsAt; at < game.finalAt; at += between * 1000) yield at;
  yield game.finalAt + 3_600_000;
};

/** What polling a generated game would have noted in its stream. */
const factsOf = (seed: number): readonly GameEvent[] => {
  const game = generateGame({ seed, id: String(401_000_000 + seed) });
  const facts: GameEvent[] = [];
  let known: KnownFeed = unknownFeed();
  for (const at of momentsOf(game)) {
    const observed = observeSummary(known, JSON.parse(JSON.stringify(renderSummary(game, at))));
    facts.push(...observed.facts);
    known = observed.known;
  }
  return facts;
};

const metadata = { at: '2026-01-11T00:00:00Z', correlationId: 'bench', causationId: 'bench', schemaVersion: 1 };

const asNewEvent = (stream: string, { type, data }: GameEvent, index: number): NewEvent => ({
  id: uuidV5(`${stream}/${index}`),
  type,
  data,
  metadata,
});

/** Appends an evening's games in turn, as polls of all of them would, and answers how many events they are. */
export const appendGeneratedGames = async (store: EventStore, games: number): Promise<number> => {
  const streams = Array.from({ length: games }, (_, seed) => {
    const stream = `game-${401_000_000 + seed}`;
    return { stream, events: factsOf(seed).map((fact, index) => asNewEvent(stream, fact, index)) };
  });
  const longest = Math.max(...streams.map(({ events }) => events.length));
  for (let start = 0; start < longest; start += eventsAtOnce) {
    for (const { stream, events } of streams) {
      const some = events.slice(start, start + eventsAtOnce);
      if (some.length > 0) await store.append(stream, some, start === 0 ? 'none' : start - 1);
    }
  }
  return streams.reduce((sum, { events }) => sum + events.length, 0);
};
