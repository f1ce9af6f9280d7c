import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Archive, keyOf } from '@pbp/archive';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { Random } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { payloadFiles, PollNotes, ReplayRecordings } from '../../ingestion/src/index.js';
import { Machine, type Victim } from './testing/machine.js';
import { recordedPolls } from './testing/recorded-polls.js';

/** How often one of the processes is killed while polls of three games go through all of them. */
const kills = Number(process.env['KILLS'] ?? 5);
const seed = process.env['KILLS_SEED'] ?? String(Date.now());
const victims: readonly Victim[] = ['replay', 'projector', 'event-store', 'postgres'];

const noArchive: Archive = { keep: async (bytes) => keyOf(bytes), read: async () => Buffer.alloc(0) };

const told = (events: readonly Envelope[]) =>
  events.map(({ id, stream, revision, type, data }) => ({ id, stream, revision, type, data }));

/** By stream, because killed processes may interleave streams differently; within a stream the order is the truth. */
const byStream = async (store: EventStore): Promise<ReadonlyMap<string, readonly Envelope[]>> => {
  const streams = new Map<string, Envelope[]>();
  for await (const event of store.readAll()) {
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  return streams;
};

const killAtRandom = async (machine: Machine): Promise<void> => {
  const random = new Random(seed, 'kills');
  for (let n = 0; n < kills; n++) {
    await pause(random.between(200, 1_200));
    await machine.kill(victims[n % victims.length] ?? 'replay');
  }
};

describe(`killing processes at random moments (${kills} kills, KILLS_SEED=${seed})`, () => {
  let machine: Machine;
  let recordings: string;

  beforeAll(async () => {
    recordings = recordedPolls(3, kills > 5 ? 20 : 60);
    machine = await Machine.start();
  }, 60_000);

  afterAll(async () => {
    await machine.stop();
    rmSync(recordings, { recursive: true, force: true });
  });

  it('leaves the log and the read models of an undisturbed run', async () => {
    await machine.replayAll(recordings, killAtRandom(machine));

    const undisturbed = new InMemoryEventStore();
    const replay = new ReplayRecordings(undisturbed, new PollNotes(undisturbed, noArchive));
    for (const file of await payloadFiles(recordings)) await replay.replay(file);

    const store = connectEventStore(machine.eventStoreUrl);
    try {
      const [expected, actual] = [await byStream(undisturbed), await byStream(store)];
      expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [stream, events] of expected) expect(told(actual.get(stream) ?? [])).toEqual(told(events));
    } finally {
      await store.close();
    }

    await eventually(async () => expect(await machine.pbp('rebuild', '--check')).toMatchObject({ identical: true }), {
      within: 60_000,
      every: 500,
    });
    expect(await machine.pbp('rederive')).toMatchObject({ identical: true, games: 3 });
  }, 600_000);
});
