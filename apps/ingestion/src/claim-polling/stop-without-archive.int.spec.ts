import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { eventually, type EventStoreProcess, startApp, startEventStoreProcess } from '@pbp/testing';
import { type Simulator, startSimulator } from '../../../espn-simulator/src/index.js';

describe('a poller that stops while its archive does not answer', () => {
  const dir = mkdtempSync(join(tmpdir(), 'stop-without-archive-'));
  const callers = new Set<Socket>();
  let asked = '';
  const silent = createServer((caller) => {
    callers.add(caller);
    caller.on('data', (bytes) => (asked += bytes.toString('latin1')));
  });
  let eventStore: EventStoreProcess;
  let simulator: Simulator;
  let store: EventStore;

  beforeAll(async () => {
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    eventStore = await startEventStoreProcess(join(dir, 'events'));
    simulator = await startSimulator({ speed: 30, seed: 7, games: 1 });
    store = connectEventStore(eventStore.url);
  });

  afterAll(async () => {
    for (const caller of callers) caller.destroy();
    silent.close();
    await store.close();
    await eventStore.stop();
    await simulator.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('leaves the league to the others before it is killed', async () => {
    const poller = await startApp('ingestion', {
      EVENTSTORE_URL: eventStore.url,
      ESPN_BASE_URL: simulator.url,
      DATA_DIR: dir,
      S3_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      S3_ACCESS_KEY_ID: 'nobody',
      S3_SECRET_ACCESS_KEY: 'listens to it',
    });
    // The body of a poll, which waits for an answer: what is written down must not be let go of at once.
    await eventually(() => expect(asked).toMatch(/^PUT \/play-by-play\/\w\w\/\w{64}\.json\.gz/m));
    expect(await poller.stop()).toMatchObject({ code: 0 });
    const claims = (await Array.fromAsync(store.read('poller-nba'))).map(({ type }) => type);
    expect(claims).toEqual(['PollingClaimed', 'PollingReleased']);
  });
});
