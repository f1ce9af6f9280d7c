import { setTimeout as pause } from 'node:timers/promises';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { type FeedGame, Random } from '@pbp/simulation';
import { eventually, freePort } from '@pbp/testing';
import { KeptSimulator } from './testing/kept-simulator.js';
import { LaptopUnderFire, type Victim, victims } from './testing/laptop-under-fire.js';
import { ScriptedFeed } from './testing/scripted-feed.js';
import { everything, UndisturbedRun } from './testing/undisturbed-run.js';

/** How often one of the processes is killed while games go through all of them. */
const kills = Number(process.env['KILLS'] ?? 5);
const seed = process.env['KILLS_SEED'] ?? String(Date.now());
const gamesPlayed = 2;
const secondsBetweenPolls = 30;

const basketball = '/apis/site/v2/sports/basketball/nba';
const summaryOf = ({ id }: FeedGame): string => `${basketball}/summary?event=${id}`;
const scoreboardOf = ({ day }: FeedGame): string => `${basketball}/scoreboard?dates=${day.replaceAll('-', '')}`;

/** What may differ between two runs: places in the log of all streams, and when this machine asked. */
const told = ({ id, stream, revision, type, data, metadata }: Envelope) => {
  const { at, ...caused } = metadata;
  return { id, stream, revision, type, data: { ...Object(data), fetchedAt: typeof at }, caused };
};

/** By stream: a poll and what follows from it are several appends, between which another game may come. */
const byStream = (events: readonly Envelope[]): ReadonlyMap<string, readonly Envelope[]> =>
  Map.groupBy(events, ({ stream }) => stream);

const tailsOf = async (store: EventStore): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries([...byStream(await everything(store))].map(([stream, events]) => [stream, events.length]));

describe(`killing any process at random moments (${kills} kills, KILLS_SEED=${seed})`, () => {
  let simulator: KeptSimulator;
  let feed: ScriptedFeed;
  let laptop: LaptopUnderFire;
  let store: EventStore;
  const undisturbed = new UndisturbedRun();

  /** The feed says something new at one path; over when the log has what an undisturbed run has. */
  const poll = async (path: string, note: (bytes: Buffer) => Promise<unknown>): Promise<void> => {
    const answer = await simulator.surely(path);
    await note(answer.body);
    feed.tell(path, answer);
  };

  const playTo = async (moment: number, whenTold: () => Promise<void>): Promise<void> => {
    await simulator.stepTo(moment);
    const [first] = simulator.games;
    if (first) await poll(scoreboardOf(first), (bytes) => undisturbed.noteScoreboard(first.day, bytes));
    await whenTold();
    for (const game of simulator.games) {
      await poll(summaryOf(game), (bytes) => undisturbed.noteSummary(game.id, bytes));
      await whenTold();
    }
  };

  const caughtUp = async (): Promise<void> => {
    const expected = await tailsOf(undisturbed.store);
    await eventually(async () => expect(await tailsOf(store)).toEqual(expected), { within: 60_000, every: 50 });
  };

  const killAtRandom = async (): Promise<void> => {
    const random = new Random(seed, 'kills');
    const left: Victim[] = [];
    for (let n = 0; n < kills; n++) {
      if (left.length === 0) left.push(...victims);
      await pause(random.between(100, 1_000));
      const [victim] = left.splice(random.integer(0, left.length - 1), 1);
      if (victim) await laptop.kill(victim);
    }
  };

  beforeAll(async () => {
    simulator = await KeptSimulator.start(gamesPlayed);
    feed = await ScriptedFeed.before(simulator);
    // What the feed says first is there before anybody asks.
    await playTo(tipOff(), async () => undefined);
    laptop = new LaptopUnderFire(await freePort(), feed.url, simulator);
    store = connectEventStore(laptop.eventStoreUrl);
    await laptop.launch();
    await caughtUp();
  }, 120_000);

  afterAll(async () => {
    await store.close();
    await laptop.stop();
    await feed.close();
    await simulator.stop();
  }, 60_000);

  const tipOff = (): number => Math.min(...simulator.games.map(({ startsAt }) => startsAt));
  const allOver = (): number => Math.max(...simulator.games.map(({ finalAt }) => finalAt)) + 7_200_000;

  it('leaves the log and the read models of an undisturbed run', async () => {
    let calm = false;
    const killing = killAtRandom().finally(() => (calm = true));
    // Awaited below; until then a failure must not end the test run.
    killing.catch(() => undefined);
    for (let at = tipOff(); !calm && at < allOver();) await playTo((at += secondsBetweenPolls * 1_000), caughtUp);
    await killing;
    await playTo(allOver(), caughtUp);

    const [expected, actual] = [byStream(await everything(undisturbed.store)), byStream(await everything(store))];
    expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [stream, events] of expected) expect((actual.get(stream) ?? []).map(told)).toEqual(events.map(told));

    const hash = await undisturbed.hash(await laptop.databaseUrl());
    await eventually(async () => expect(await laptop.pbp('hash')).toMatchObject({ sha256: hash, games: gamesPlayed }), {
      within: 30_000,
      every: 250,
    });
    expect(await laptop.pbp('rederive')).toMatchObject({ identical: true, games: gamesPlayed });
  }, 1_200_000);
});
