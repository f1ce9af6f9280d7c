import { isDeepStrictEqual } from 'node:util';
import { type CrashPoint, crashPoints, crashPointsOf } from '@pbp/crash-points';
import { GAME_STREAM_PREFIX, gameStream } from '@pbp/domain';
import { eventually } from '@pbp/testing';
import { Follower } from '../../../api/src/testing/follower.js';
import { DisturbedEvening } from './disturbed-evening.js';
import { DyingTopology } from './dying-topology.js';
import { type Chain } from './crash-rounds.js';
import { followedInLog } from './mirrored-games.js';

/** What a group of Kafka takes to give up a dead member, twice, and a start. */
const roundWithin = 480_000;
const commandTries = 5;
const pollsWithoutNews = 60;

/** At which passing of a point its process is to die. */
export type Passings = (point: CrashPoint) => number;

/** An evening in which processes die at named points, and somebody follows every game. */
export class FatalEvening {
  private followers: readonly Follower[] = [];

  private constructor(
    private readonly evening: DisturbedEvening,
    readonly topology: DyingTopology,
  ) {}

  /** `orders` are given before anything runs. */
  static async begin(games: number, orders: readonly CrashPoint[] = []): Promise<FatalEvening> {
    let topology: DyingTopology | undefined;
    const evening = await DisturbedEvening.begin(games, async (feedUrl) => {
      topology = await DyingTopology.on(feedUrl);
      for (const point of orders) topology.orders.give(point);
      return topology;
    });
    if (!topology) throw new Error('nothing was started');
    const fatal = new FatalEvening(evening, topology);
    const { apiUrl } = topology;
    fatal.followers = evening.games.map(({ id }) => new Follower(apiUrl, id));
    await Promise.all(fatal.followers.map((follower) => follower.nextAnswer()));
    await topology.allReady();
    return fatal;
  }

  async end(): Promise<void> {
    for (const follower of this.followers) follower.close();
    await this.evening.end();
    this.topology.orders.end();
  }

  playOn(): Promise<void> {
    return this.evening.playOn();
  }

  /** Each process dies of each point of its chain in turn, while games are played and all others die too. */
  async round(chains: readonly Chain[], passings: Passings): Promise<void> {
    const { topology } = this;
    const points = chains.flat();
    for (const point of points) topology.orders.give(point, passings(point));
    const deadline = Date.now() + roundWithin;
    const stopped = Promise.all(
      points.filter((point) => crashPoints[point].reached === 'stop').map((point) => this.stopped(point, deadline)),
    );
    const allDied = () => Promise.all(points.map((point) => topology.died(point, 0)));
    do {
      await this.playOn();
    } while (!(await holds(allDied)) && Date.now() < deadline);
    await Promise.all([allDied(), stopped]);
    await topology.allReady();
  }

  /** Told to stop until it dies of it: it may have had no part of the log at hand, or be dead of something else. */
  private async stopped(point: CrashPoint, deadline: number): Promise<void> {
    while (this.topology.orders.diedAt(point) === null && Date.now() < deadline)
      await this.topology.stopOnce('projector');
  }

  /** A command dies at each of these points of its own, and is at last let through. */
  async commandDies(name: 'archive-write' | 'rebuild', points: readonly CrashPoint[]): Promise<void> {
    const { topology } = this;
    for (const point of points.filter((each) => crashPoints[each].process === name)) {
      topology.orders.give(point);
      // Somebody else may have done the work a moment ago, and then it comes by no point.
      for (let tries = 0; topology.orders.diedAt(point) === null && tries < commandTries; tries++) {
        await this.playToNews();
        await topology.command(name);
      }
      await topology.died(point, 0);
    }
    await this.commandRuns(name);
  }

  /** A command runs until it has come by all of its points: somebody else may have done the work a moment ago. */
  async commandPasses(name: 'archive-write' | 'rebuild'): Promise<void> {
    const { orders } = this.topology;
    const passedAll = () => crashPointsOf(name).every((point) => orders.passed().includes(point));
    for (let tries = 0; !passedAll() && tries < commandTries; tries++) {
      await this.playToNews();
      await this.commandRuns(name);
    }
    expect(passedAll()).toBe(true);
  }

  /** Before a game begins minutes pass in which the feed says nothing: then there is nothing to archive. */
  private async playToNews(): Promise<void> {
    const before = await this.evening.tails();
    for (let polls = 0; polls < pollsWithoutNews; polls++) {
      await this.playOn();
      if (!isDeepStrictEqual(before, await this.evening.tails())) return;
    }
    throw new Error(`${pollsWithoutNews} polls brought nothing new`);
  }

  async commandRuns(name: 'archive-write' | 'rebuild'): Promise<void> {
    await this.playOn();
    expect(await this.topology.command(name)).toMatchObject({ code: 0 });
  }

  /** SIGTERM for one of the servers, which ends in good order and is started again. */
  async stopOnce(server: 'projector'): Promise<void> {
    await this.topology.stopOnce(server);
    await this.topology.allReady();
  }

  /** To the last whistle: log, read models, mirror, archive and every follower have what an undisturbed evening gives. */
  async endsAsUndisturbed(): Promise<void> {
    await this.evening.playDuring(Promise.resolve());
    await this.evening.endedAsUndisturbed();
    expect(await this.topology.command('archive-write')).toMatchObject({ code: 0 });
    expect(await this.topology.pbp('archive', 'verify')).toMatchObject({ sound: true });
    const tails = await this.evening.tails();
    const ofGames = Object.entries(tails).filter(([stream]) => stream.startsWith(GAME_STREAM_PREFIX));
    expect(await this.topology.mirrored()).toEqual(Object.fromEntries(ofGames));
    const games = await this.topology.mirroredGames();
    for (const { id } of this.evening.games) expect(games.get(id)).toEqual(await followedInLog(this.evening.store, id));
    const ends = this.evening.games.map(({ id }) => ({
      revision: (tails[gameStream(id)] ?? 0) - 1,
      gaps: 0,
      duplicates: 0,
    }));
    await eventually(() => expect(this.followers).toMatchObject(ends));
  }
}

/** Whether it does within a second and a half: no game needs to be played faster. */
const holds = (probe: () => Promise<unknown>): Promise<boolean> =>
  eventually(probe, { within: 1_500, every: 50 }).then(
    () => true,
    () => false,
  );
