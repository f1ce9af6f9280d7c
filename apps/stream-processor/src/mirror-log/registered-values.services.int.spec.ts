import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { Health, type TopicName, topicNames, topics } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freePort,
  freshName,
  startEventStoreProcess,
} from '@pbp/testing';
import { Ajv } from 'ajv';
import { holdsLease, startCopy } from '../testing/copy.js';
import { PollNotes } from '../../../ingestion/src/index.js';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';
import { appendGame, notePolls } from '../testing/played-log.js';

jest.setTimeout(600_000);

const WITHIN = { within: 60_000, every: 250 };
const run = promisify(execFile);

/** The way to the registry, which can be closed and opened. */
const openWay = async (from: number, to: URL): Promise<Server> => {
  const way = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).pipe(near);
  }).listen(from, '127.0.0.1');
  await once(way, 'listening');
  return way;
};

describeByUrl('KAFKA_BROKERS', 'with a schema registry', (brokers) =>
  describeByUrl('SCHEMA_REGISTRY_URL', 'the mirror', (registryUrl) => {
    let folder: string;
    let eventStore: EventStoreProcess;
    let store: EventStore;
    let prefix: string;
    let copy: AppProcess | undefined;

    const start = async (registry: string): Promise<AppProcess> => {
      copy = await startCopy({
        brokers,
        prefix,
        eventStoreUrl: eventStore.url,
        env: { SCHEMA_REGISTRY_URL: registry },
      });
      return copy;
    };
    /** The bytes of the first record, as a client has them that knows nothing of this project. */
    const firstValue = async (topic: TopicName): Promise<Buffer> => {
      const args = ['-b', brokers, '-C', '-t', `${prefix}${topic}`, '-o', 'beginning', '-c', '1', '-e', '-q', '-D', ''];
      const options = { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 } as const;
      const { stdout } = await run('kcat', [...args, '-X', 'isolation.level=read_committed'], options);
      return stdout;
    };
    const healthOf = async ({ url }: AppProcess): Promise<Health> =>
      Health.parse(await (await fetch(`${url}/health/ready`)).json());

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pbp-registered-'));
      eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
      store = connectEventStore(eventStore.url);
      prefix = `${freshName('registered')}.`;
      await createTopics(connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix }));
    });
    afterEach(async () => {
      await copy?.kill();
      await store.close();
      await eventStore.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('writes a zero byte, the id of the schema, and JSON that is valid by the schema of that id', async () => {
      const notes = new PollNotes(store, new BodyArchive(new FolderObjects(join(folder, 'archive'))));
      await notePolls(notes, '401', 1);
      await new AskedEvening(store, gameBeginning(undefined, '402')).openQuestion('gameWinner');
      await start(registryUrl);
      for (const topic of topicNames) {
        const bytes = await eventually(async () => {
          const read = await firstValue(topic);
          expect(read.length).toBeGreaterThan(5);
          return read;
        }, WITHIN);
        expect(bytes[0]).toBe(0);
        const value: unknown = JSON.parse(bytes.toString('utf8', 5));
        topics[topic].value.parse(value);
        const { schema } = Object(await (await fetch(`${registryUrl}/schemas/ids/${bytes.readUInt32BE(1)}`)).json());
        const valid = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(String(schema)));
        expect({ valid: valid(value), errors: valid.errors }).toEqual({ valid: true, errors: null });
      }
    });

    it('says that the registry is away when it starts, waits, and begins when it is there', async () => {
      await appendGame(store, '401', 1);
      const port = await freePort();
      const away = new URL(registryUrl);
      away.port = String(port);
      const started = await start(away.href);
      await eventually(
        async () =>
          expect((await healthOf(started)).parts['schema-registry']).toMatchObject({
            state: 'down',
            reason: expect.stringContaining(`127.0.0.1:${port} does not answer: connect ECONNREFUSED`),
          }),
        WITHIN,
      );
      expect((await healthOf(started)).status).toBe('down');
      expect(await holdsLease(started)).toBe(false);

      const way = await openWay(port, new URL(registryUrl));
      await eventually(async () => expect((await healthOf(started)).status).toBe('ready'), {
        within: 30_000,
        every: 250,
      });
      await eventually(async () => expect((await firstValue('game.events')).length).toBeGreaterThan(5), WITHIN);
      way.close();
    });

    it('ends at once when it is told to while it waits', async () => {
      const started = await start(`http://127.0.0.1:${await freePort()}`);
      await eventually(
        async () => expect((await healthOf(started)).parts['schema-registry']).toMatchObject({ state: 'down' }),
        WITHIN,
      );
      const { ms, code } = await started.stop();
      expect(code).toBe(0);
      expect(ms).toBeLessThan(5_000);
    });
  }),
);
