import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type WireEvent } from '@pbp/contracts';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freshName,
  newDatabase,
  startApp,
  startEventStoreProcess,
} from '@pbp/testing';
import pg from 'pg';
import { Follower } from '../../api/src/testing/follower.js';
import { type Simulator, startSimulator } from '../../espn-simulator/src/index.js';
import { readTopic } from '../../stream-processor/src/testing/stranger.js';

jest.setTimeout(600_000);

const apps = ['ingestion', 'stream-processor', 'projector', 'api'] as const;
type App = (typeof apps)[number];

interface Followed {
  readonly app: App;
  readonly message: string;
}

/** The log lines that tell of one poll. */
const hops: readonly Followed[] = [
  { app: 'ingestion', message: 'noted a poll' },
  { app: 'stream-processor', message: 'published what follows from a poll' },
  { app: 'projector', message: 'committed the rows of a game' },
  { app: 'api', message: 'told the sockets of a game' },
];

describeByUrl('KAFKA_BROKERS', 'one poll, followed by its correlation id', (brokers) => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-correlation-'));
  const name = freshName('correlation').replace('-', '_');
  const prefix = `${name.replaceAll('_', '-')}.`;
  const running = new Map<App, AppProcess>();
  const told: WireEvent[] = [];
  let eventStore: EventStoreProcess;
  let simulator: Simulator;
  let store: EventStore;
  let database: string;
  let follower: Follower;

  const newestOf = async (stream: string): Promise<Envelope | null> => {
    for await (const event of store.read(stream, { direction: 'backwards', limit: 1 })) return event;
    return null;
  };
  const correlationOfRow = async (gameId: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    const { rows } = await client
      .query<{ correlation_id: string }>('select correlation_id from read_models.game_cards where game_id = $1', [
        gameId,
      ])
      .finally(() => client.end());
    return rows[0]?.correlation_id;
  };

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    store = connectEventStore(eventStore.url);
    simulator = await startSimulator({ speed: 20, seed: 7, games: 1 });
    database = await newDatabase(process.env['DATABASE_URL'] ?? '');
    await createTopics(connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix }));
    const env = {
      DATA_DIR: dir,
      EVENTSTORE_URL: eventStore.url,
      DATABASE_URL: database,
      KAFKA_BROKERS: brokers,
      KAFKA_PREFIX: prefix,
      REDIS_URL: `${process.env['REDIS_URL']}?namespace=${name}`,
      ESPN_BASE_URL: simulator.url,
      POLL_SPEED: '20',
      LOG_LEVEL: 'debug',
    };
    await Promise.all(apps.map(async (app) => running.set(app, await startApp(app, env))));
  });

  afterAll(async () => {
    follower.close();
    await Promise.all([...running.values()].map((app) => app.stop()));
    await store.close();
    await eventStore.stop();
    await simulator.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is found in the event, the header of its record, the row, what the socket heard, and a log line of each hop', async () => {
    const [game] = simulator.control.state().games;
    if (!game) throw new Error('a game is played');
    await eventually(async () => expect(await correlationOfRow(game.id)).toEqual(expect.any(String)), {
      within: 60_000,
    });
    follower = new Follower(running.get('api')?.url ?? '', game.id);
    follower.socket.on('delta', ({ events }) => told.push(...events));
    await follower.nextAnswer();
    await eventually(() => expect(told.length).toBeGreaterThan(0), { within: 60_000 });
    simulator.control.freeze('same');

    const event = await eventually(async () => {
      const newest = await newestOf(`game-${game.id}`);
      expect(told.at(-1)?.revision).toBe(newest?.revision);
      if (!newest) throw new Error('nothing happened');
      expect(await correlationOfRow(game.id)).toBe(newest.metadata.correlationId);
      return newest;
    });
    const { correlationId } = event.metadata;

    const polls = (await Array.fromAsync(store.readAll())).filter(({ id }) => id === correlationId);
    expect(polls).toMatchObject([{ stream: expect.stringMatching(/^poll-/) as unknown, metadata: { correlationId } }]);
    const records = await readTopic(brokers, `${prefix}game.events`);
    expect(records.find(({ headers }) => headers['event-id'] === event.id)?.headers).toMatchObject({
      'correlation-id': correlationId,
    });
    expect(told.find(({ revision }) => revision === event.revision)).toMatchObject({ correlationId });
    // What a hop says of its work it says when that is done, and its words come by a pipe.
    await eventually(() => {
      for (const { app, message } of hops) {
        const lines = (running.get(app)?.logged() ?? '').split('\n').filter((line) => line.includes(correlationId));
        expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
          expect.objectContaining({ correlationId, msg: message }),
        );
      }
    });
  });
});
