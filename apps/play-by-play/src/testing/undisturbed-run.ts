import { type Archive, keyOf } from '@pbp/archive';
import { GAME_STREAM_PREFIX } from '@pbp/domain';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { connectReadModels } from '@pbp/read-models';
import { dropDatabase, newDatabase } from '@pbp/testing';
import { PollNotes } from '../../../ingestion/src/index.js';
import { projectedHash } from './projected-hash.js';

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
    const database = await newDatabase(serverUrl);
    const orm = await connectReadModels(database);
    try {
      return (await projectedHash(this.store, orm)).sha256;
    } finally {
      await orm.close(true);
      await dropDatabase(serverUrl, database);
    }
  }
}

/** What was polled and what follows from it for games; who polls is another matter, and so is what fans are asked. */
export const isTold = ({ stream }: Envelope): boolean =>
  stream.startsWith('poll-') || stream.startsWith(GAME_STREAM_PREFIX);

export const everything = async (store: EventStore): Promise<readonly Envelope[]> =>
  (await Array.fromAsync(store.readAll())).filter(isTold);
