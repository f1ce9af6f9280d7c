import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { currentPlays, evolve, type Game, gameEventOf, gameIdOf, initialState } from '@pbp/domain';
import { decodeBody, watchSummary } from '@pbp/espn';
import { InMemoryEventStore } from '@pbp/eventing';
import { describeWith } from '@pbp/testing';
import { PollNotes } from '../note-poll/poll-notes.js';
import { rederiveGames } from '../rederive-games/rederive-games.js';
import { payloadFiles } from './payload-files.js';
import { type Replayed, ReplayRecordings } from './replay-recordings.js';

const foldAll = async (store: InMemoryEventStore): Promise<ReadonlyMap<string, Game>> => {
  const games = new Map<string, Game>();
  for await (const stored of store.readAll()) {
    const gameId = gameIdOf(stored.stream);
    if (gameId !== null) games.set(gameId, evolve(games.get(gameId) ?? initialState(), gameEventOf(stored)));
  }
  return games;
};

const payloadOf = (file: string): unknown => {
  const decoded = decodeBody(readFileSync(file));
  return decoded.kind === 'json' ? decoded.value : null;
};

const eventsOf = (payload: unknown): readonly { readonly id: string }[] | null => {
  const events: unknown = Object(payload).events;
  return Array.isArray(events) ? (events as { id: string }[]) : null;
};

/** The games that a payload tells of; none for that of another API. */
const gamesOf = (payload: unknown): readonly string[] =>
  eventsOf(payload)?.map(({ id }) => id) ?? [watchSummary(payload).header?.id].flatMap((id) => id ?? []);

/** Games of known recordings, with their plays. */
const knownGames: readonly (readonly [id: string, plays: number])[] = [
  ['401585607', 450],
  ['401810084', 437],
  ['401810570', 362],
  ['290710041', 648],
];

describeWith(
  'RECORDINGS_DIR',
  'pbp record makes your own',
  'recorded payloads of every sport, through ingestion',
  (dir) => {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    let store: InMemoryEventStore;
    let replayed: Replayed[];
    let games: ReadonlyMap<string, Game>;

    beforeAll(async () => {
      store = new InMemoryEventStore();
      const replay = new ReplayRecordings(
        store,
        new PollNotes(store, new BodyArchive(new FolderObjects(mkdtempSync(join(tmpdir(), 'pbp-'))))),
      );
      replayed = [];
      for await (const file of payloadFiles(dir)) replayed.push(await replay.replay(file));
      games = await foldAll(store);
    });

    const playsOf = (id: string): number | undefined => {
      const game = games.get(id);
      return game?.known ? currentPlays(game).length : undefined;
    };

    it('reads every payload but those of another API', () => {
      expect(replayed.length).toBeGreaterThan(0);
      const strangers = replayed.filter(({ outcome }) => outcome === 'foreign' || outcome === 'unreadable');
      expect(strangers.map(({ file }) => file).filter((file) => gamesOf(payloadOf(file)).length > 0)).toEqual([]);
      const unreadable = strangers.filter(({ outcome }) => outcome === 'unreadable');
      expect(unreadable.map(({ file }) => relative(dir, file))).toEqual([]);
    });

    it('has every game of every payload, on the scoreboard at least', () => {
      const told = replayed
        .filter(({ outcome }) => outcome === 'changed')
        .flatMap(({ file }) => gamesOf(payloadOf(file)));
      expect(told.filter((id) => !games.get(id)?.known)).toEqual([]);
      expect([...games.keys()].filter((id) => !told.includes(id))).toEqual([]);
    });

    it('has the plays of every basketball game', () => {
      const summaries = replayed.flatMap(({ file }) =>
        eventsOf(payloadOf(file)) ? [] : [watchSummary(payloadOf(file))],
      );
      const ids = summaries.flatMap(({ header }) => header?.id ?? []);
      // What several recordings of one game leave is for the fold's own specs.
      const alone = (id: string): boolean => ids.indexOf(id) === ids.lastIndexOf(id);
      for (const { header, plays } of summaries)
        if (header && plays && alone(header.id))
          expect([header.id, playsOf(header.id)]).toEqual([header.id, plays.length]);
    });

    for (const [id, plays] of knownGames)
      (names.some((name) => name.includes(`summary-${id}-`)) ? it : it.skip)(
        `has the ${plays} plays of game ${id} (where RECORDINGS_DIR holds it)`,
        () => expect(playsOf(id)).toBe(plays),
      );

    it('derives the same games again from what was said', async () => {
      expect((await rederiveGames(store)).divergences).toEqual([]);
    });
  },
);
