import fc from 'fast-check';
import {
  type BasketballLeagueId,
  evolve,
  type Game,
  gameEventOf,
  gameStream,
  initialState,
  outcomeOf,
} from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { cleanFinal, type Fault, faults, type FeedGame, generateGame, type Poll, pollsOf } from '@pbp/simulation';
import { PollNotes } from './note-poll/poll-notes.js';
import { rederiveGames } from './rederive-games/rederive-games.js';
import { KeptInMemory } from './testing/kept-in-memory.js';

/** How many generated games, each under a mix of faults; a failure prints the seed that repeats it. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
const seed = process.env['PROPERTY_SEED'] ? Number(process.env['PROPERTY_SEED']) : undefined;

const leagues: readonly BasketballLeagueId[] = ['nba', 'wnba', 'mens-college-basketball', 'womens-college-basketball'];

interface Evening {
  readonly game: FeedGame;
  readonly faults: readonly Fault[];
  readonly every: number;
}

/** Seconds of the feed between two polls. Some faults last only as long as a few real polls do; polling so is dear. */
const pollGaps = fc.oneof(
  { weight: 39, arbitrary: fc.integer({ min: 200, max: 900 }) },
  { weight: 1, arbitrary: fc.integer({ min: 15, max: 60 }) },
);

const evenings: fc.Arbitrary<Evening> = fc
  .record({
    seed: fc.nat(1_000_000),
    league: fc.constantFrom(...leagues),
    faults: fc.subarray([...faults]),
    every: pollGaps,
  })
  .map(({ seed: gameSeed, league, ...rest }) => ({ game: generateGame({ seed: gameSeed, league }), ...rest }));

const note = (notes: PollNotes, game: FeedGame, poll: Poll) => {
  const body = { bytes: Buffer.from(poll.body), fetchedAt: new Date(poll.at).toISOString() };
  return poll.of === 'summary'
    ? notes.noteSummary(game.league, game.id, body)
    : notes.noteScoreboard(game.league, poll.day, body);
};

const folded = async (store: EventStore, gameId: string): Promise<Game> => {
  let game = initialState();
  for await (const stored of store.read(gameStream(gameId))) game = evolve(game, gameEventOf(stored));
  return game;
};

const eventsIn = async (store: EventStore): Promise<number> => {
  let count = 0;
  for await (const _ of store.readAll()) count++;
  return count;
};

const outcomeIn = async (store: EventStore, gameId: string) => {
  const game = await folded(store, gameId);
  if (!game.known) throw new Error(`game ${gameId} is unknown`);
  return { ...outcomeOf(game), day: game.day, startsAt: game.startsAt };
};

const outcomeOfCleanFeed = async ({ game, faults: mix }: Evening) => {
  const store = new InMemoryEventStore();
  await note(new PollNotes(store, new KeptInMemory()), game, cleanFinal(game, { faults: mix, seed: game.id }));
  return outcomeIn(store, game.id);
};

describe('a game under any mix of faults', () => {
  it(
    'ends as the clean final payload says, is derived the same again, and is not told twice',
    () =>
      fc.assert(
        fc.asyncProperty(evenings, async (evening) => {
          const { game, every, faults: mix } = evening;
          const store = new InMemoryEventStore();
          const notes = new PollNotes(store, new KeptInMemory());
          let last: Poll[] = [];
          for (const poll of pollsOf(game, { every, faults: mix, seed: game.id, of: 'both' })) {
            if (poll.status === 200) await note(notes, game, poll);
            last = [...last, poll].slice(-2);
          }
          expect(await outcomeIn(store, game.id)).toEqual(await outcomeOfCleanFeed(evening));

          const before = await eventsIn(store);
          for (const poll of last) await note(notes, game, poll);
          expect(await eventsIn(store)).toBe(before);
          expect((await rederiveGames(store)).divergences).toEqual([]);
        }),
        { numRuns, seed, endOnFailure: true },
      ),
    3_600_000,
  );
});
