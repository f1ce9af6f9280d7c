import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { type EventStore, type Position } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { type FeedGame, generateGame, renderSummary } from '@pbp/simulation';
import { startEventStoreProcess } from '@pbp/testing';
import { PollNotes } from '../../../apps/ingestion/src/index.js';

const startsAt = Date.UTC(2026, 0, 11, 0, 30);
const fiveMinutes = 300_000;

/** A log as ingestion writes it: polls, and what follows from them. */
export interface PolledLog {
  readonly store: EventStore;
  readonly events: number;
  readonly end: Position;
}

const note = async (notes: PollNotes, game: FeedGame, at: number): Promise<void> => {
  const bytes = Buffer.from(JSON.stringify(renderSummary(game, at)));
  await notes.noteSummary('nba', game.id, { bytes, fetchedAt: new Date(at).toISOString() });
};

const pollEvening = async (notes: PollNotes, games: number): Promise<void> => {
  const evening = Array.from({ length: games }, (_, seed) =>
    generateGame({ seed, id: String(401_000_000 + seed), startsAt }),
  );
  const over = Math.max(...evening.map(({ finalAt }) => finalAt)) + 2 * fiveMinutes;
  for (let at = startsAt; at < over; at += fiveMinutes) for (const game of evening) await note(notes, game, at);
};

const lengthOf = async (store: EventStore): Promise<Omit<PolledLog, 'store'>> => {
  let [events, end]: [number, Position] = [0, ''];
  for await (const { position } of store.readAll()) [events, end] = [events + 1, position];
  return { events, end };
};

/** Lends the log of an evening of so many games, polled every five minutes of play. */
export const withPolledLog = async <T>(games: number, work: (log: PolledLog) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-polled-'));
  const eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
  const store = connectEventStore(EventStoreDBClient.connectionString(eventStore.url));
  try {
    await pollEvening(new PollNotes(store, new BodyArchive(new FolderObjects(join(folder, 'archive')))), games);
    return await work({ store, ...(await lengthOf(store)) });
  } finally {
    await store.close();
    await eventStore.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
