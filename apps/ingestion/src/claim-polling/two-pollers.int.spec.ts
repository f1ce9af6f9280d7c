import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Health } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import {
  type AppProcess,
  eventually,
  type EventStoreProcess,
  runningTimeOf,
  startApp,
  startEventStoreProcess,
} from '@pbp/testing';
import { type Simulator, startSimulator } from '../../../espn-simulator/src/index.js';
import { rederiveGames } from '../rederive-games/rederive-games.js';
import { countFeed, type CountedFeed } from '../testing/counted-feed.js';

jest.setTimeout(600_000);

/** At this pace a stand-by asks after 4 to 6 s, and waits 10 s for the answer: what ESPN's own pace makes 48 to 72 s and 10 s. */
const pollSpeed = '500';
const successionMs = 16_000 + 4_000;

interface Poller {
  readonly app: AppProcess;
  readonly feed: CountedFeed;
}

const healthOf = async ({ app }: Poller) => {
  const answer = await fetch(`${app.url}/health/ready`);
  return { status: answer.status, ...Health.parse(await answer.json()).parts['ingestion'] };
};

const isHeldBy = ({ app }: Poller): Promise<boolean> => app.metric('pbp_polling_held').then((held) => held === 1);

/** Requests to the feed while others go through. */
const askedDuring = async (pollers: readonly Poller[], ms: number): Promise<readonly number[]> => {
  const before = pollers.map(({ feed }) => feed.asked);
  await pause(ms);
  return pollers.map(({ feed }, index) => feed.asked - (before[index] ?? 0));
};

const recordedTwice = async (store: EventStore): Promise<readonly string[]> => {
  const places = (await Array.fromAsync(store.readAll()))
    .filter(({ type }) => type === 'PlayRecorded')
    .map(({ stream, data }) => `${stream} ${JSON.stringify((data as { play: { id: string } }).play.id)}`);
  return places.filter((place, index) => places.indexOf(place) !== index);
};

describe('two processes that poll one league', () => {
  const dir = mkdtempSync(join(tmpdir(), 'two-pollers-'));
  const pollers: Poller[] = [];
  let eventStore: EventStoreProcess;
  let simulator: Simulator;
  let store: EventStore;

  const startPoller = async (): Promise<Poller> => {
    const feed = await countFeed(simulator.url);
    const app = await startApp('ingestion', {
      EVENTSTORE_URL: eventStore.url,
      ESPN_BASE_URL: feed.url,
      DATA_DIR: dir,
      POLL_SPEED: pollSpeed,
    });
    const poller = { app, feed };
    pollers.push(poller);
    return poller;
  };

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'));
    simulator = await startSimulator({ speed: 30, seed: 7, games: 3 });
    store = connectEventStore(eventStore.url);
  });

  afterAll(async () => {
    await Promise.all(pollers.map(({ app }) => app.stop()));
    await Promise.all(pollers.map(({ feed }) => feed.close()));
    await store.close();
    await eventStore.stop();
    await simulator.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('started at the same time: one polls, the other says who does and stands by', async () => {
    const both = await Promise.all([startPoller(), startPoller()]);
    // The first to claim may have begun to ask before the other's claim.
    await eventually(async () => {
      const [least = 1, most = 0] = (await askedDuring(both, 3_000)).toSorted((a, b) => a - b);
      expect(least).toBe(0);
      expect(most).toBeGreaterThan(5);
    });
    await eventually(async () => {
      const healths = await Promise.all(both.map(healthOf));
      expect(healths.map(({ state }) => state).sort()).toEqual(['degraded', 'ready']);
      expect(healths.find(({ state }) => state === 'degraded')).toMatchObject({
        status: 200,
        reason: expect.stringMatching(
          /^nba is polled by process \d+ on \S+ since 2\S+Z: this one stands by$/,
        ) as unknown,
      });
    });
  });

  it('the one that stands by asks, is answered, and goes on standing by', async () => {
    const types = async () => (await Array.fromAsync(store.read('poller-nba'))).map(({ type }) => type);
    await eventually(async () => expect((await types()).slice(-2)).toEqual(['PollingQuestioned', 'PollingConfirmed']));
    const claims = async () => (await types()).filter((type) => type === 'PollingClaimed').length;
    const asked = await eventually(async () => {
      const before = await claims();
      const during = await askedDuring(pollers, 1_000);
      // Where the machine stood still for longer than an answer may take, the other has taken over.
      expect(await claims()).toBe(before);
      return during;
    });
    expect(asked).toContain(0);
  });

  it('takes over at once from one that stops', async () => {
    const held = await eventually(async () => {
      const each = await Promise.all(pollers.map(isHeldBy));
      expect(each.filter(Boolean)).toHaveLength(1);
      return each;
    });
    const [holder] = pollers.splice(held.indexOf(true), 1);
    const [standBy] = pollers;
    if (!holder || !standBy) throw new Error('there were two');
    await holder.app.stop();
    await holder.feed.close();
    const { ms } = await runningTimeOf(() =>
      eventually(async () => expect(await isHeldBy(standBy)).toBe(true), { within: 60_000 }),
    );
    expect(ms).toBeLessThan(5_000);
    const before = standBy.feed.asked;
    await eventually(() => expect(standBy.feed.asked).toBeGreaterThan(before));
    await eventually(async () => expect(await healthOf(standBy)).toMatchObject({ status: 200, state: 'ready' }));
  });

  it('gives way to a newer one, and polls again soon after that one is killed', async () => {
    const [old] = pollers;
    const newer = await startPoller();
    if (!old) throw new Error('there was one');
    await eventually(async () => expect([await isHeldBy(old), await isHeldBy(newer)]).toEqual([false, true]));
    await eventually(() => expect(newer.feed.asked).toBeGreaterThan(5));
    pollers.pop();
    await newer.app.kill();
    await newer.feed.close();
    const before = old.feed.asked;
    const { ms } = await runningTimeOf(() =>
      eventually(() => expect(old.feed.asked).toBeGreaterThan(before), { within: 60_000 }),
    );
    expect(ms).toBeLessThan(successionMs);
    await eventually(async () => expect(await healthOf(old)).toMatchObject({ status: 200, state: 'ready' }));
  });

  it('have told every play once, in streams that are derived the same again', async () => {
    const played = async () => (await Array.fromAsync(store.readAll())).filter(({ type }) => type === 'PlayRecorded');
    await eventually(async () => expect((await played()).length).toBeGreaterThan(100));
    expect(await recordedTwice(store)).toEqual([]);
    expect(await rederiveGames(store, { patienceMs: 60_000 })).toMatchObject({ divergences: [] });
  });
});
