import { SchedulerRegistry } from '@nestjs/schedule';
import { evolve, type Game, gameEventOf, gameStream, initialState } from '@pbp/domain';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessFeedPulse } from '@pbp/live-state';
import { createLogger, loadConfig, Readiness } from '@pbp/platform';
import { type CalledOff, type FeedGame, generateGame, renderScoreboard, renderSummary } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { AskFeed } from '../ask-feed/ask-feed.js';
import { PollingClaims } from '../claim-polling/polling-claims.js';
import { IngestionHealth } from '../ingestion-health.js';
import { FeedClock } from '../loop/feed-clock.js';
import { Bookkeeping } from '../note-poll/bookkeeping.js';
import { PollNotes } from '../note-poll/poll-notes.js';
import { PollFeed } from '../poll-feed.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { SimulatedEspn } from '../testing/simulated-espn.js';

const hour = 3_600_000;
const oneDay = 24 * hour;
const game = generateGame({ seed: 3 });
const atTheBreak = game.startsAt + hour;
const threeDaysOn = game.startsAt + 3 * oneDay;
const dayAt = (at: number): string => new Date(at - 5 * hour).toISOString().slice(0, 10);

/** Stands still from the break on, for longer than any spec here looks. */
const suspended: FeedGame = {
  ...game,
  plays: game.plays.filter(({ arrivesAt }) => arrivesAt <= atTheBreak),
  suspended: { from: atTheBreak, until: game.startsAt + 30 * oneDay },
  finalAt: game.startsAt + 31 * oneDay,
};

const calledOff = (how: CalledOff): FeedGame => ({ ...game, plays: [], periodsBegin: [], calledOff: how });

const postponed = calledOff({ as: 'postponed', from: game.startsAt });

const movedBy = (days: number): FeedGame => {
  const startsAt = game.startsAt + days * oneDay;
  return { ...game, startsAt, day: dayAt(startsAt), plays: [], periodsBegin: [], finalAt: startsAt + 3 * hour };
};

const endings: (() => void)[] = [];

const ingest = (store: InMemoryEventStore, espn: SimulatedEspn, clockTold = true): void => {
  const config = loadConfig({ POLL_SPEED: '1000', SIMULATED: 'true', LEAGUES: 'nba' });
  const [readiness, clock, logger] = [new Readiness(), new FeedClock(), createLogger('silent')];
  const health = new IngestionHealth(readiness);
  const books = new Bookkeeping(new PollNotes(store, new KeptInMemory()), health, logger);
  const claims = new PollingClaims(store, config, health, logger);
  const feed = new AskFeed(espn, clock, readiness);
  const pulse = new InProcessFeedPulse();
  const polling = new PollFeed(config, pulse, new SchedulerRegistry(), feed, books, clock, claims, logger);
  if (clockTold) clock.heard(new Date(espn.now));
  polling.onApplicationBootstrap();
  // Nest's scheduler tends it every second.
  const tending = setInterval(() => polling.tend(), 20);
  endings.push(
    () => clearInterval(tending),
    () => void polling.onApplicationShutdown(),
  );
};

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** What an earlier process noted of the feed at a moment. */
const noted = async (store: InMemoryEventStore, shown: FeedGame, at: number): Promise<void> => {
  const notes = new PollNotes(store, new KeptInMemory());
  const body = (json: unknown) => ({ bytes: Buffer.from(JSON.stringify(json)), fetchedAt: new Date(at).toISOString() });
  await notes.noteScoreboard('nba', shown.day, body(renderScoreboard([shown], shown.day, at)));
  await notes.noteSummary('nba', shown.id, body(renderSummary(shown, at)));
};

const inTheLog = async (store: InMemoryEventStore): Promise<Game> => {
  let folded = initialState();
  for await (const event of store.read(gameStream(game.id))) folded = evolve(folded, gameEventOf(event));
  return folded;
};

const scoreboards = ({ asked }: SimulatedEspn): string[] =>
  [...new Set(asked.filter((one) => one.startsWith('scoreboard')))].sort();

const boardsOf = (...days: string[]): string[] => days.map((day) => `scoreboard ${day}`).sort();

describe('a process that starts three days after a game began', () => {
  it('asks for the day and the game again while it is suspended, and for no other old day', async () => {
    const store = new InMemoryEventStore();
    await noted(store, suspended, atTheBreak + 60_000);
    const espn = new SimulatedEspn([suspended], threeDaysOn);
    ingest(store, espn);
    await eventually(() => expect(espn.asked).toContain(`summary ${game.id}`));
    await eventually(() =>
      expect(scoreboards(espn)).toEqual(boardsOf(game.day, dayAt(threeDaysOn), dayAt(threeDaysOn - oneDay))),
    );
    expect(await inTheLog(store)).toMatchObject({ phase: { is: 'inProgress' } });
  });

  it('asks for the day also where the feed never tells its time: it is taken to be that of this machine', async () => {
    const begun = Date.now() - 3 * oneDay;
    const late = { ...movedBy(0), startsAt: begun, day: dayAt(begun), finalAt: Date.now() + oneDay };
    const store = new InMemoryEventStore();
    await noted(store, late, begun - hour);
    const espn = new SimulatedEspn([late], Date.now(), false);
    ingest(store, espn, false);
    await eventually(() => expect(espn.asked).toContain(`scoreboard ${late.day}`));
  });

  it('hears its end, and then leaves the day alone', async () => {
    const store = new InMemoryEventStore();
    await noted(store, suspended, atTheBreak + 60_000);
    const espn = new SimulatedEspn([suspended], threeDaysOn);
    ingest(store, espn);
    await eventually(() => expect(scoreboards(espn)).toContain(`scoreboard ${game.day}`));
    espn.games = [game];
    await eventually(async () => expect(await inTheLog(store)).toMatchObject({ phase: { is: 'ended' } }));
    // Each of the next boards of today comes at the same pace or slower than the old day's would.
    await eventually(() => {
      const last = espn.asked.lastIndexOf(`scoreboard ${game.day}`);
      const since = espn.asked.slice(last).filter((one) => one === `scoreboard ${dayAt(threeDaysOn)}`);
      expect(since.length).toBeGreaterThanOrEqual(3);
    });
  });

  it.each<[string, FeedGame, number]>([
    ['ended', game, game.finalAt + hour],
    ['was forfeited', calledOff({ as: 'forfeit', from: game.startsAt, winner: 'home' }), game.startsAt + hour],
    ['was cancelled', calledOff({ as: 'canceled', from: game.startsAt }), game.startsAt + hour],
    ['was postponed to a day that nobody knows', postponed, game.startsAt + hour],
  ])('does not ask for the day of one that %s', async (_, shown, at) => {
    const store = new InMemoryEventStore();
    await noted(store, shown, at);
    const espn = new SimulatedEspn([shown], threeDaysOn);
    ingest(store, espn);
    const today = `scoreboard ${dayAt(threeDaysOn)}`;
    await eventually(() => expect(espn.asked.filter((one) => one === today).length).toBeGreaterThanOrEqual(3));
    expect(scoreboards(espn)).toEqual(boardsOf(dayAt(threeDaysOn), dayAt(threeDaysOn - oneDay)));
  });
});

describe('a postponed game with a new day', () => {
  it('is found there under its id by a process that starts on that day', async () => {
    const store = new InMemoryEventStore();
    await noted(store, postponed, game.startsAt + hour);
    const moved = movedBy(3);
    ingest(store, new SimulatedEspn([moved], threeDaysOn - hour));
    await eventually(async () =>
      expect(await inTheLog(store)).toMatchObject({
        id: game.id,
        day: moved.day,
        startsAt: new Date(moved.startsAt).toISOString(),
        phase: { is: 'scheduled' },
      }),
    );
  });

  it('is looked for on that day where it passed while no process ran', async () => {
    const store = new InMemoryEventStore();
    await noted(store, postponed, game.startsAt + hour);
    const moved = movedBy(2);
    await noted(store, moved, game.startsAt + 2 * hour);
    const espn = new SimulatedEspn([moved], game.startsAt + 6 * oneDay);
    ingest(store, espn);
    await eventually(async () => expect(await inTheLog(store)).toMatchObject({ phase: { is: 'ended' } }));
    expect(scoreboards(espn)).toContain(`scoreboard ${moved.day}`);
    expect(scoreboards(espn)).not.toContain(`scoreboard ${game.day}`);
  });
});
