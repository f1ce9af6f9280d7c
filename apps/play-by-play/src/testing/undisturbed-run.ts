import { type Archive, keyOf } from '@pbp/archive';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { connectReadModels, hashReadModels, runGameProjection } from '@pbp/read-models';
import { eventually } from '@pbp/testing';
import { Client } from 'pg';
import { PollNotes } from '../../../ingestion/src/index.js';

const noArchive: Archive = { keep: async (bytes) => keyOf(bytes), read: async () => Buffer.alloc(0) };

/** The same polls in the same order, noted and projected by processes that nobody kills. */
export class UndisturbedRun {
  readonly store = new InMemoryEventStore();
  private readonly notes = new PollNotes(this.store, noArchive);

  noteSummary(gameId: string, bytes: Buffer): Promise<unknown> {
    return this.notes.noteSummary('nba', gameId, { bytes, fetchedAt: new Date(0).toISOString() });
  }

  noteScoreboard(day: string, bytes: Buffer): Promise<unknown> {
    return this.notes.noteScoreboard('nba', day, { bytes, fetchedAt: new Date(0).toISOString() });
  }

  /** The hash of its read models, in a database of their own on a server given by its URL. */
  async hash(serverUrl: string): Promise<string> {
    const orm = await connectReadModels(await newDatabase(serverUrl, 'undisturbed'));
    const stopping = new AbortController();
    const feed = await runGameProjection({ store: this.store, orm, signal: stopping.signal });
    const end = (await everything(this.store)).filter(({ stream }) => stream.startsWith('game-')).at(-1);
    try {
      return await eventually(async () => {
        const { sha256, position } = await hashReadModels(orm);
        expect(position).toBe(end?.position);
        return sha256;
      });
    } finally {
      stopping.abort();
      await feed.finished;
      await orm.close(true);
    }
  }
}

const newDatabase = async (serverUrl: string, name: string): Promise<string> => {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

export const everything = (store: EventStore): Promise<readonly Envelope[]> => Array.fromAsync(store.readAll());
