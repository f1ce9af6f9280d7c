import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { EnrichedPlayMessage, GameEventMessage, GameState, topics } from '@pbp/contracts';
import { enrich, enrichedPlays, evolve, gameEventOf, initialState, nothingEnriched } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freshName,
  runningTimeOf,
  startEventStoreProcess,
} from '@pbp/testing';
import { PollNotes } from '../../../ingestion/src/index.js';
import { appendGame, notePolls } from '../testing/played-log.js';
import { holdsLease, startCopy } from '../testing/copy.js';
import { type ReadRecord, readTopic } from '../testing/stranger.js';

jest.setTimeout(600_000);

const WITHIN = { within: 60_000, every: 250 };

/** A poll's record, or what it must be. */
interface Said extends Pick<ReadRecord, 'key' | 'headers'> {
  readonly value: unknown;
}

describeByUrl('KAFKA_BROKERS', 'the mirror of the log in Kafka', (brokers) => {
  let folder: string;
  let eventStore: EventStoreProcess;
  let store: EventStore;
  let prefix: string;
  const copies: AppProcess[] = [];

  const copy = async (): Promise<AppProcess> => {
    const started = await startCopy({ brokers, prefix, eventStoreUrl: eventStore.url });
    copies.push(started);
    return started;
  };
  const read = (topic: string): Promise<readonly ReadRecord[]> => readTopic(brokers, `${prefix}${topic}`);
  const mirrored = async (): Promise<readonly string[]> =>
    (await read('game.events')).map(({ headers }) => `${headers['stream']}@${headers['revision']}`);
  const inLog = async (): Promise<readonly string[]> => {
    const places: string[] = [];
    for await (const { stream, revision } of store.readAll()) places.push(`${stream}@${revision}`);
    return places;
  };
  /** What the polls of a kind must be in Kafka, in the order of the log. */
  const polled = async (type: string): Promise<readonly Said[]> => {
    const said: Said[] = [];
    for await (const event of store.readAll()) {
      const { id, stream, revision, position, data: value, metadata } = event;
      if (event.type !== type) continue;
      const headers = {
        'event-id': id,
        'event-type': type,
        stream,
        revision: String(revision),
        position,
        'correlation-id': metadata.correlationId,
        'causation-id': metadata.causationId,
      };
      said.push({ key: stream.slice('poll-'.length), headers, value });
    }
    return said;
  };
  /** Nothing missing, nothing twice; of each game in the order of its stream. */
  const isTheLog = async (): Promise<void> => {
    const [expected, actual] = [await inLog(), await mirrored()];
    expect([...actual].sort()).toEqual([...expected].sort());
    const inOrder = (places: readonly string[]) => Object.groupBy(places, (place) => place.split('@')[0] ?? '');
    expect(inOrder(actual)).toEqual(inOrder(expected));
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-mirror-'));
    eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
    store = connectEventStore(eventStore.url);
    prefix = `${freshName('mirror')}.`;
    await createTopics(connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix }));
  });
  afterEach(async () => {
    await Promise.all(copies.splice(0).map((each) => each.kill()));
    await store.close();
    await eventStore.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has every event of a game, its plays enriched, and the game as it stands', async () => {
    const events = await appendGame(store, '401', 1);
    await copy();
    await eventually(async () => expect(await mirrored()).toHaveLength(events), WITHIN);
    await isTheLog();

    let game = initialState();
    for await (const event of store.read('game-401')) game = evolve(game, gameEventOf(event));
    if (!game.known) throw new Error('the game is not known');
    const expected = enrichedPlays(enrich(nothingEnriched, game, events - 1).next);

    const plays = new Map<string, EnrichedPlayMessage>();
    for (const { key, payload, headers } of await read('enriched.plays')) {
      const play = EnrichedPlayMessage.parse(JSON.parse(payload));
      expect(key).toBe('401');
      expect(headers).toMatchObject({
        stream: 'game-401',
        'event-id': expect.any(String),
        position: expect.any(String),
      });
      plays.set(play.playId, play);
    }
    expect(plays.size).toBe(expected.length);
    for (const { playId, score, winProbability } of expected) {
      expect(plays.get(playId)).toMatchObject({ score, winProbability });
    }
    const state = GameState.parse(JSON.parse((await read('game.state')).at(-1)?.payload ?? ''));
    expect(state).toMatchObject({ gameId: '401', revision: events - 1, phase: 'ended', score: expected.at(-1)?.score });
    for (const { payload } of await read('game.events')) GameEventMessage.parse(JSON.parse(payload));
  });

  it('has what the feed said, poll by poll, as the log has it', async () => {
    const notes = new PollNotes(store, new BodyArchive(new FolderObjects(join(folder, 'archive'))));
    await notePolls(notes, '401', 1);
    await notePolls(notes, '402', 2);
    await copy();
    for (const [topic, type] of [
      ['raw.scoreboard', 'ScoreboardPolled'],
      ['raw.plays', 'PlaysPolled'],
    ] as const) {
      const expected = await polled(type);
      expect(expected.length).toBeGreaterThan(10);
      await eventually(async () => expect((await read(topic)).length).toBe(expected.length), WITHIN);
      const actual = (await read(topic)).map(({ key, headers, payload }): Said => {
        const value: unknown = JSON.parse(payload);
        // Closed: there is nothing in it that the schema does not name.
        expect(topics[topic].value.parse(value)).toEqual(value);
        return { key, headers, value };
      });
      const byKey = (said: readonly Said[]) => Object.groupBy(said, ({ key }) => key);
      expect(byKey(actual)).toEqual(byKey(expected));
    }
  });

  it('has every event once, wherever its process is killed', async () => {
    const appending = Promise.all(['402', '403', '404'].map((gameId, seed) => appendGame(store, gameId, seed + 2)));
    for (let kill = 0; kill < 4; kill++) {
      const victim = await copy();
      const before = (await mirrored()).length;
      // At work: it has published something of its own.
      await eventually(async () => expect((await mirrored()).length).toBeGreaterThan(before), WITHIN);
      await pause(Math.random() * 200);
      await victim.kill();
      if (kill < 2) await appendGame(store, String(405 + kill), 5 + kill);
      else break;
    }
    await appending;
    await appendGame(store, '410', 10);
    await copy();
    await eventually(async () => expect(await mirrored()).toHaveLength((await inLog()).length), WITHIN);
    await isTheLog();
  });

  it('goes on in another copy when the one at work freezes, and what wakes up again publishes nothing', async () => {
    const first = await copy();
    await appendGame(store, '401', 1);
    await eventually(async () => expect(await mirrored()).toHaveLength((await inLog()).length), WITHIN);
    const second = await copy();
    // While one has just been thought dead, because the machine stood still, neither may hold it.
    const [active, other] = await eventually(async () => {
      const isFirst = await holdsLease(first);
      expect(await holdsLease(second)).toBe(!isFirst);
      return isFirst ? ([first, second] as const) : ([second, first] as const);
    }, WITHIN);

    active.freeze();
    const { ms } = await runningTimeOf(() =>
      eventually(async () => expect(await holdsLease(other)).toBe(true), { within: 60_000, every: 100 }),
    );
    expect(ms).toBeLessThan(15_000);
    await appendGame(store, '402', 2);
    await eventually(async () => expect(await mirrored()).toHaveLength((await inLog()).length), WITHIN);

    active.thaw();
    await appendGame(store, '403', 3);
    await eventually(async () => expect(await mirrored()).toHaveLength((await inLog()).length), WITHIN);
    await eventually(
      async () => expect([await holdsLease(first), await holdsLease(second)].filter(Boolean)).toHaveLength(1),
      WITHIN,
    );
    await isTheLog();
  });
});
