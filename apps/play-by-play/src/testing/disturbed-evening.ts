import { GAME_STREAM_PREFIX } from '@pbp/domain';
import { type Delivery, type Envelope, type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { type FeedGame } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { KeptSimulator } from './kept-simulator.js';
import { ScriptedFeed } from './scripted-feed.js';
import { LogTails } from './log-tails.js';
import { type Killable, type UnderFire } from './under-fire.js';
import { everything, UndisturbedRun } from './undisturbed-run.js';

const secondsBetweenPolls = 30;
/** Of what is left until a game ends: so many polls always find it going on, however long something takes. */
const shareOfTheRest = 1 / 100;
const calmSecondsBetweenPolls = 1_200;
/** Longer than anything is taken away for, and whoever waits for it needs to notice that it is back. */
const patienceMs = 240_000;

const basketball = '/apis/site/v2/sports/basketball/nba';
const summaryOf = ({ id }: FeedGame): string => `${basketball}/summary?event=${id}`;
const scoreboardOf = ({ day }: FeedGame): string => `${basketball}/scoreboard?dates=${day.replaceAll('-', '')}`;

/** What may differ between two runs: places in the log of all streams, and when this machine asked. */
const told = ({ id, stream, revision, type, data, metadata }: Envelope) => {
  const { at, ...caused } = metadata;
  return {
    id,
    stream,
    revision,
    type,
    data: { ...(typeof data === 'object' ? data : { data }), fetchedAt: typeof at },
    caused,
  };
};

/** By stream: a poll and what follows from it are several appends, between which another game may come. */
const byStream = (events: readonly Envelope[]): ReadonlyMap<string, readonly Envelope[]> =>
  Map.groupBy(events, ({ stream }) => stream);

const toldIn = async (store: EventStore): Promise<ReadonlyMap<string, readonly unknown[]>> =>
  new Map([...byStream(await everything(store))].map(([stream, events]) => [stream, events.map(told)]));

/** An evening of games through a system, told poll by poll to it and to a run that nobody disturbs. */
export class DisturbedEvening<System extends UnderFire = UnderFire> {
  private readonly undisturbed = new UndisturbedRun();
  private readonly undisturbedTails = new LogTails(this.undisturbed.store);
  private readonly logTails: LogTails;
  /** How far it has come, epoch milliseconds. */
  private at: number;
  /** How often everything that the feed had said was in the log. */
  private caughtUpTimes = 0;

  private constructor(
    private readonly simulator: KeptSimulator,
    private readonly feed: ScriptedFeed,
    readonly system: System,
    readonly store: EventStore,
  ) {
    this.at = this.tipOff;
    this.logTails = new LogTails(store);
  }

  static async begin<System extends UnderFire>(
    games: number,
    start: (feedUrl: string, simulator: Killable) => Promise<System>,
  ): Promise<DisturbedEvening<System>> {
    const simulator = await KeptSimulator.start(games);
    const feed = await ScriptedFeed.before(simulator);
    const system = await start(feed.url, simulator);
    const evening = new DisturbedEvening(simulator, feed, system, connectEventStore(system.eventStoreUrl));
    // What the feed says first is there before anybody asks.
    await evening.playTo(evening.at, async () => undefined);
    await system.launch();
    await evening.caughtUp();
    return evening;
  }

  async end(): Promise<void> {
    await this.store.close();
    await this.system.stop();
    await this.feed.close();
    await this.simulator.stop();
  }

  /** Plays all games to their end, some minutes at a time while none is over: a game that is over is asked for seldom. */
  async play(): Promise<void> {
    const { firstFinal } = this;
    const step = calmSecondsBetweenPolls * 1_000;
    for (let at = this.tipOff + step; at < firstFinal; at += step) await this.playTo(at);
    await this.playToTheEnd();
  }

  /** Plays on until `work` is done, and then to the end of all games. */
  async playDuring(work: Promise<unknown>): Promise<void> {
    let calm = false;
    const working = work.finally(() => (calm = true));
    // Awaited below; until then a failure must not end the test run.
    working.catch(() => undefined);
    while (!calm && this.at < this.allOver) await this.playOn();
    await working;
    await this.playToTheEnd();
  }

  /** One poll of everything, half a minute on and less towards the end; over when the log has it. */
  async playOn(): Promise<void> {
    this.at += this.step;
    await this.playTo(this.at);
  }

  get games(): readonly FeedGame[] {
    return this.simulator.games;
  }

  /** Everything that comes into the log from now on, as it comes. */
  follow(signal: AbortSignal): AsyncIterable<Delivery> {
    return this.store.subscribe({ after: 'end', prefixes: [GAME_STREAM_PREFIX], signal });
  }

  /** How many events the log has of each stream. */
  tails(): Promise<Readonly<Record<string, number>>> {
    return this.logTails.now();
  }

  /** Every game has begun: before that minutes pass in which the feed says nothing new. */
  async isOn(within = 300_000): Promise<void> {
    const before = await this.undisturbedTails.now();
    const begun = async (): Promise<void> => {
      const now = await this.undisturbedTails.now();
      const waiting = this.simulator.games.map(({ id }) => `game-${id}`).filter((game) => now[game] === before[game]);
      expect(waiting).toEqual([]);
    };
    await eventually(begun, { within, every: 100 });
  }

  /** What waits for another process to come back has nothing in hand that a kill could lose. */
  async atWorkAgain(within = 120_000): Promise<void> {
    const before = this.caughtUpTimes;
    await eventually(() => expect(this.caughtUpTimes).toBeGreaterThan(before + 1), { within, every: 5 });
  }

  /** What the log holds that no run of the same evening may have otherwise. */
  async told(): Promise<ReadonlyMap<string, readonly unknown[]>> {
    return toldIn(this.store);
  }

  /** Log and read models are those of the run that nobody disturbed. */
  async endedAsUndisturbed(): Promise<void> {
    const [expected, actual] = [await toldIn(this.undisturbed.store), await this.told()];
    expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [stream, events] of expected) expect(actual.get(stream)).toEqual(events);

    const sha256 = await this.undisturbed.hash(await this.system.databaseUrl());
    const games = this.simulator.games.length;
    await eventually(async () => expect(await this.system.pbp('hash')).toMatchObject({ sha256, games }), {
      within: 120_000,
      every: 250,
    });
    expect(await this.system.pbp('rederive')).toMatchObject({ identical: true, games });
  }

  private get tipOff(): number {
    return Math.min(...this.simulator.games.map(({ startsAt }) => startsAt));
  }

  private get firstFinal(): number {
    return Math.min(...this.simulator.games.map(({ finalAt }) => finalAt));
  }

  /** Whole seconds, as milliseconds. */
  private get step(): number {
    const seconds = Math.ceil(((this.firstFinal - this.at) / 1_000) * shareOfTheRest);
    return Math.min(secondsBetweenPolls, Math.max(1, seconds)) * 1_000;
  }

  private get allOver(): number {
    return Math.max(...this.simulator.games.map(({ finalAt }) => finalAt)) + 7_200_000;
  }

  /** The feed says something new at one path. */
  private async poll(path: string, note: (bytes: Buffer) => Promise<unknown>): Promise<void> {
    const answer = await this.simulator.surely(path);
    await note(answer.body);
    this.feed.tell(path, answer);
  }

  private async playTo(moment: number, whenTold = () => this.caughtUp()): Promise<void> {
    await this.simulator.stepTo(moment);
    await this.tellScoreboard(whenTold);
    await this.tellGames(this.games, whenTold);
  }

  /**
   * A game that the day's scoreboard says is over is asked for less and less, and a day whose games are all over not at
   * all any more: so its scoreboard is told when one game is left.
   */
  private async playToTheEnd(): Promise<void> {
    await this.simulator.stepTo(this.allOver);
    await this.tellGames(this.games.slice(0, -1));
    await this.tellScoreboard();
    await this.tellGames(this.games.slice(-1));
  }

  private async tellScoreboard(whenTold = () => this.caughtUp()): Promise<void> {
    const [first] = this.games;
    if (first) await this.poll(scoreboardOf(first), (bytes) => this.undisturbed.noteScoreboard(first.day, bytes));
    await whenTold();
  }

  private async tellGames(games: readonly FeedGame[], whenTold = () => this.caughtUp()): Promise<void> {
    for (const game of games) {
      await this.poll(summaryOf(game), (bytes) => this.undisturbed.noteSummary(game.id, bytes));
      await whenTold();
    }
  }

  /** The log has what an undisturbed run has. */
  private async caughtUp(): Promise<void> {
    const expected = await this.undisturbedTails.now();
    await eventually(async () => expect(await this.tails()).toEqual(expected), {
      within: patienceMs,
      every: 50,
    });
    this.caughtUpTimes += 1;
  }
}
