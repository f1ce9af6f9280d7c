import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { gameStream } from '@pbp/domain';
import { type Envelope, type EventStore, InMemoryEventStore, StoreUnavailableError } from '@pbp/eventing';
import { describeByUrl, eventually } from '@pbp/testing';
import { Redis } from 'ioredis';
import { type GameRevision, type LiveState, type LiveStateWriter, type WriterSign } from '../live-state.js';
import { AFollower } from '../testing/a-follower.js';
import { appendUpTo, asSent, foldAll, truthAt } from '../testing/a-game.js';
import { RedisLiveState } from './redis-live-state.js';

describeByUrl('REDIS_URL', 'live state in Redis', (redisUrl) => {
  const redis = new Redis(redisUrl);
  let namespace: string;
  let url: string;
  let store: InMemoryEventStore;
  let rows: Map<string, number>;
  let signs: WriterSign[];
  let reader: LiveState;
  let opened: { close(): Promise<void> }[];

  beforeEach(() => {
    namespace = randomUUID();
    url = `${redisUrl}?namespace=${namespace}`;
    store = new InMemoryEventStore();
    rows = new Map();
    signs = [];
    opened = [];
    reader = open();
  });

  afterEach(async () => {
    for (const each of opened.reverse()) await each.close();
  });

  afterAll(async () => {
    redis.disconnect();
  });

  const open = (log: EventStore = store): LiveState => {
    const live = new RedisLiveState(url, log);
    opened.push(live);
    return live;
  };
  const revisions = async (): Promise<readonly GameRevision[]> =>
    [...rows].map(([gameId, revision]) => ({ gameId, revision }));
  const write = (log: EventStore = store): LiveStateWriter => {
    const writer = open(log).write({ revisions, observe: (sign) => signs.push(sign) });
    opened.push({ close: () => writer.stop() });
    return writer;
  };
  const follow = async (log: EventStore = store): Promise<AFollower> => {
    const follower = new AFollower(log);
    const following = await open(log).follow(follower);
    opened.push({ close: () => following.stop() });
    return follower;
  };
  const happens = async (gameId: string, last: number, after = -1): Promise<GameRevision> => {
    await appendUpTo(store, gameId, last, after);
    rows.set(gameId, last);
    return { gameId, revision: last };
  };
  const told = (gameId: string, revision: number) =>
    eventually(async () => expect(await redis.hget(`${namespace}:heads`, gameId)).toBe(`${revision}`));
  const keptOf = async (gameId: string): Promise<{ revision: number; events: number; game: unknown }> => {
    const kept = await reader.gameOf(gameId);
    if (!kept) return { revision: -1, events: 0, game: null };
    const after = kept.events.filter(({ revision }) => revision > kept.revision).map(({ event }) => event);
    const revision = kept.revision + after.length;
    return { revision, events: kept.events.length, game: asSent(foldAll(after, kept.game)) };
  };
  const isKept = (gameId: string, revision: number) =>
    eventually(async () => {
      const kept = await keptOf(gameId);
      expect(kept.revision).toBe(revision);
      expect(isDeepStrictEqual(kept.game, truthAt(gameId, revision))).toBe(true);
    });

  it('keeps other games up while some cannot be read, and these when they can', async () => {
    const partly = new PartlyUnreadable();
    store = partly;
    const broken = Array.from({ length: 10 }, (_, n) => `broken-${n}`);
    for (const gameId of broken) partly.unreadable.add(gameStream(gameId));
    const writer = write();
    writer.moved(await Promise.all(broken.map((gameId) => happens(gameId, 2))));
    writer.moved([await happens('1', 3)]);
    await isKept('1', 3);

    partly.unreadable.clear();
    for (const gameId of broken) await isKept(gameId, 2);
  });

  it('keeps a game ready, whole and with its last events', async () => {
    const writer = write();
    writer.moved([await happens('1', 3)]);
    await isKept('1', 3);
    for (let revision = 4; revision < 20; revision++) writer.moved([await happens('1', revision, revision - 1)]);
    await isKept('1', 19);

    expect((await keptOf('1')).events).toBe(20);
  });

  it('keeps at least 200 events and not all of a long game, and lets go of games that nobody touches', async () => {
    const writer = write();
    writer.moved([await happens('1', 300)]);
    await isKept('1', 300);
    for (let revision = 301; revision <= 450; revision++) {
      writer.moved([await happens('1', revision, revision - 1)]);
      if (revision % 30 === 0) await told('1', revision);
    }
    await isKept('1', 450);

    expect((await keptOf('1')).events).toBe(256);
    for (const key of await redis.keys(`${namespace}:*`)) {
      if (!key.endsWith(':log')) expect(await redis.pttl(key)).toBeGreaterThan(60_000);
    }
  });

  it('ignores what is old', async () => {
    const writer = write();
    writer.moved([await happens('1', 5)]);
    await isKept('1', 5);
    const follower = await follow();

    writer.moved([{ gameId: '1', revision: 5 }]);
    writer.moved([{ gameId: '1', revision: 2 }]);
    await eventually(() => expect(signs.filter((s) => s.kind === 'wrote' && s.outcome === 'old')).not.toHaveLength(0));

    await isKept('1', 5);
    expect(follower.news.every(({ events }) => events.length === 0)).toBe(true);
  });

  it('tells each event once by its own words, and what it has to say before it is asked for', async () => {
    const writer = write();
    writer.moved([await happens('1', 0)]);
    await isKept('1', 0);
    const follower = await follow();

    writer.moved([await happens('1', 1, 0)]);
    await eventually(() => expect(follower.news.at(-1)).toMatchObject({ gameId: '1', revision: 1 }));

    expect(follower.news.at(-1)?.events).toMatchObject([{ revision: 1, event: { type: 'PlayRecorded' } }]);
    expect(follower.revisionOf('1')).toBe(1);
  });

  it('brings up what was committed and not told before a crash, when the writer comes back', async () => {
    const first = write();
    first.moved([await happens('1', 5)]);
    await isKept('1', 5);
    const follower = await follow();
    await first.stop();
    await happens('1', 7, 5);
    await happens('2', 1);

    write();

    await eventually(() => expect(follower.revisionOf('1')).toBe(7));
    await eventually(() => expect(follower.revisionOf('2')).toBe(1));
    await isKept('1', 7);
  });

  it('puts the log in the place of what was lost', async () => {
    const writer = write();
    writer.moved([await happens('1', 5)]);
    await isKept('1', 5);
    const follower = await follow();
    await redis.del(`${namespace}:game:1`, `${namespace}:game:1:events`, `${namespace}:heads`);

    writer.moved([await happens('1', 6, 5)]);

    await isKept('1', 6);
    await eventually(() => expect(follower.revisionOf('1')).toBe(6));
  });

  it('throws away what belongs to another log', async () => {
    write().moved([await happens('1', 5)]);
    await isKept('1', 5);
    const other = new InMemoryEventStore();
    await appendUpTo(other, '2', 3, -1, 'another log');
    rows = new Map([['2', 3]]);

    write(other);

    await eventually(async () => expect((await keptOf('2')).revision).toBe(3));
    expect(await keptOf('1')).toMatchObject({ revision: -1 });
  });

  it('is no obstacle where what lies there cannot be understood', async () => {
    const writer = write();
    writer.moved([await happens('1', 5)]);
    await isKept('1', 5);
    const follower = await follow();
    await eventually(() => expect(follower.missed).toBeGreaterThan(0));
    const { missed } = follower;

    await redis.hset(`${namespace}:game:1`, 'snapshot', '{"known":true}');
    expect(await reader.gameOf('1')).toBeNull();
    for (const junk of ['', 'null', '{"gameId":1}', '{"gameId":"1","revision":7,"events":[{"revision":7}]}'])
      await redis.publish(`${namespace}@0:news`, junk);
    await eventually(() => expect(follower.missed).toBeGreaterThan(missed));
    writer.moved([await happens('1', 6, 5)]);

    await eventually(() => expect(follower.revisionOf('1')).toBe(6));
  });

  it('only notes games while a season is projected, and whoever follows one has it from the log', async () => {
    const follower = await follow();
    const season = await Promise.all(Array.from({ length: 300 }, (_, n) => happens(`${n}`, 4)));

    write();
    await eventually(() => expect(follower.held.size).toBe(300));

    const outcomes = signs.flatMap((sign) => (sign.kind === 'wrote' ? [sign.outcome] : []));
    expect(outcomes.filter((outcome) => outcome === 'noted').length).toBeGreaterThanOrEqual(200);
    expect(season.filter(({ gameId }) => follower.revisionOf(gameId) !== 4)).toEqual([]);
  });

  it('has no gap where several write', async () => {
    const writers = [write(), write(), write()];
    const follower = await follow();
    for (let revision = 0; revision <= 120; revision++) {
      const game = await happens('1', revision, revision - 1);
      for (const writer of writers) writer.moved([game]);
    }
    await isKept('1', 120);
    await eventually(() => expect(follower.revisionOf('1')).toBe(120));
  });

  describe('the pulse', () => {
    const beat = { league: 'nba', day: '2026-06-03', at: '2026-06-03T23:30:00.000Z', intervalMs: 5_000 };

    it('reaches every copy, and one that starts later', async () => {
      const [ingestion, here] = [open(), open()];
      opened.push({ close: (await here.follow(new AFollower(store))).stop });
      ingestion.pulse.beat(beat);
      ingestion.pulse.beat({ ...beat, gameId: '1', at: '2026-06-03T23:30:01.000Z' });
      await eventually(() => expect(here.pulse.ofGame('1').observedAt).toBe('2026-06-03T23:30:01.000Z'));

      const later = open();
      opened.push({ close: (await later.follow(new AFollower(store))).stop });

      expect(later.pulse.ofDay('nba', '2026-06-03')).toEqual({ observedAt: beat.at, intervalMs: 5_000 });
      expect(later.pulse.ofGame('1')).toEqual({ observedAt: '2026-06-03T23:30:01.000Z', intervalMs: 5_000 });
      expect(later.pulse.today('nba')).toBe('2026-06-03');
      expect(await redis.pttl(`${namespace}:beats`)).toBeGreaterThan(60_000);
    });

    it('does not go back to an older beat', async () => {
      const here = open();
      opened.push({ close: (await here.follow(new AFollower(store))).stop });
      here.pulse.beat(beat);
      await redis.publish(`${namespace}@0:pulse`, JSON.stringify({ ...beat, at: '2026-06-03T22:00:00.000Z' }));
      await redis.publish(`${namespace}@0:pulse`, 'junk');
      open().pulse.beat({ ...beat, day: '2026-06-04' });
      await eventually(() => expect(here.pulse.today('nba')).toBe('2026-06-04'));

      expect(here.pulse.ofDay('nba', '2026-06-03').observedAt).toBe(beat.at);
    });
  });
});

/** A log of which some streams cannot be read. */
class PartlyUnreadable extends InMemoryEventStore {
  readonly unreadable = new Set<string>();

  override async *read(...asked: Parameters<InMemoryEventStore['read']>): AsyncGenerator<Envelope> {
    if (this.unreadable.has(asked[0])) throw new StoreUnavailableError(`${asked[0]} cannot be read`);
    yield* super.read(...asked);
  }
}
