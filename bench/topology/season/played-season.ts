import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type Envelope, type EventStore, type Position } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { type OutgoingRecord, Publisher } from '@pbp/kafka';
import { startEventStoreProcess } from '@pbp/testing';
import { rawRecord } from '../../../apps/stream-processor/src/mirror-log/raw-records.js';
import { appendGeneratedGames } from '../../projecting/generated-log.js';
import { type OwnTopics, withTopics } from '../services.js';

const gamesAnEvening = 10;
/** Half an hour of the feed's clock: few enough polls that a season is generated within minutes. */
const between = 1_800;
const eventsAtOnce = 5_000;

/** Games played evening after evening, in the log and in its mirror. */
export interface PlayedSeason extends OwnTopics {
  readonly storeUrl: string;
  readonly events: number;
  readonly plays: number;
}

const play = async (store: EventStore, games: number): Promise<void> => {
  for (let from = 0; from < games; from += gamesAnEvening) {
    await appendGeneratedGames(store, Math.min(gamesAnEvening, games - from), { from, between });
  }
};

/** What the stream-processor makes of the log, but for what nobody here reads. */
const mirror = async (store: EventStore, { cluster }: OwnTopics): Promise<readonly Envelope['type'][]> => {
  const publisher = new Publisher(cluster, { transactionalId: 'bench', group: 'bench', schemaIds: new Map() });
  const types: Envelope['type'][] = [];
  let records: OutgoingRecord[] = [];
  let from: Position | undefined;
  const publish = async (): Promise<void> => {
    const to = records.at(-1)?.from.position;
    if (to === undefined) return;
    await publisher.publish(records, { name: 'bench', from, to });
    [records, from] = [[], to];
  };
  for await (const event of store.readAll()) {
    const record = rawRecord(event);
    if (record) records.push(record);
    types.push(event.type);
    if (records.length === eventsAtOnce) await publish();
  }
  await publish();
  await publisher.close();
  return types;
};

/** Lends so many generated games in a log and in topics of their own, and takes both away afterwards. */
export const withSeason = async <T>(games: number, work: (season: PlayedSeason) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-season-'));
  const eventStore = await startEventStoreProcess(folder, { port: 0 });
  const store = connectEventStore(EventStoreDBClient.connectionString(eventStore.url));
  try {
    await play(store, games);
    return await withTopics(async (own) => {
      const types = await mirror(store, own);
      const plays = types.filter((type) => type === 'PlayRecorded').length;
      return work({ ...own, storeUrl: eventStore.url, events: types.length, plays });
    });
  } finally {
    await store.close();
    await eventStore.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
