import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { currentPlays, evolve, type Game, gameEventOf, gameIdOf, initialState } from '@pbp/domain';
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

describeWith(
  'RECORDINGS_DIR',
  'pbp record makes your own',
  'recorded payloads of every sport, through ingestion',
  (dir) => {
    let store: InMemoryEventStore;
    let replayed: Replayed[];

    beforeAll(async () => {
      store = new InMemoryEventStore();
      const replay = new ReplayRecordings(
        store,
        new PollNotes(store, new BodyArchive(new FolderObjects(mkdtempSync(join(tmpdir(), 'pbp-'))))),
      );
      replayed = [];
      for await (const file of payloadFiles(dir)) replayed.push(await replay.replay(file));
    }, 120_000);

    it('reads every payload but those of another API', () => {
      const strangers = replayed.filter(({ outcome }) => outcome === 'foreign' || outcome === 'unreadable');
      expect(strangers.map(({ file }) => relative(dir, file)).filter((file) => !file.startsWith('core/'))).toEqual([]);
    });

    it('gives basketball its plays and every other sport at least its entry on the scoreboard', async () => {
      const games = [...(await foldAll(store)).values()];
      expect(games.length).toBeGreaterThan(50);
      expect(games.filter((game) => !game.known)).toEqual([]);
      const plays = (id: string) =>
        games.flatMap((game) => (game.known && game.id === id ? [currentPlays(game).length] : []));
      expect([plays('401585607'), plays('401810084'), plays('401810570'), plays('290710041')]).toEqual([
        [450],
        [437],
        [362],
        [648],
      ]);
    });

    it('derives the same games again from what was said', async () => {
      expect((await rederiveGames(store)).divergences).toEqual([]);
    });
  },
);
