import { SchedulerRegistry } from '@nestjs/schedule';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessFeedPulse } from '@pbp/live-state';
import { createLogger, metrics, Readiness } from '@pbp/platform';
import { generateGame } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { AskFeed } from './ask-feed/ask-feed.js';
import { IngestionHealth } from './ingestion-health.js';
import { FeedClock } from './loop/feed-clock.js';
import { Bookkeeping } from './note-poll/bookkeeping.js';
import { PollNotes } from './note-poll/poll-notes.js';
import { PollLeague } from './poll-league.js';
import { KeptInMemory } from './testing/kept-in-memory.js';
import { SimulatedEspn } from './testing/simulated-espn.js';

const minute = 60_000;
const hour = 60 * minute;
const game = generateGame({ seed: 3 });

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** Polls the league at a feed that shows the game as it stands at a moment. */
const pollAt = (now: number, speed: number) => {
  const espn = new SimulatedEspn([game], now);
  const [clock, readiness, logger] = [new FeedClock(), new Readiness(), createLogger('silent')];
  const notes = new PollNotes(new InMemoryEventStore(), new KeptInMemory());
  const books = new Bookkeeping(notes, new IngestionHealth(readiness), logger);
  const feed = new AskFeed(espn, clock, readiness);
  const config = { POLL_SPEED: speed, LEAGUES: ['nba' as const] };
  const polling = { feed, books, clock, pulse: new InProcessFeedPulse(), config, holds: () => true };
  clock.heard(new Date(now));
  const league = new PollLeague(polling, 'nba', new SchedulerRegistry(), logger);
  league.start();
  // Nest's scheduler tends it every second.
  const tending = setInterval(() => league.tend(), 20);
  endings.push(
    () => clearInterval(tending),
    () => league.stop(),
  );
  const known = () => books.game(game.id);
  const summaries = (): number => espn.asked.filter((one) => one === `summary ${game.id}`).length;
  return { espn, known, summaries };
};

describe('a game whose loop sleeps', () => {
  it('is asked for as soon as its start is moved near', async () => {
    const morning = game.startsAt - 15 * hour;
    const { espn, known, summaries } = pollAt(morning, 1_000);
    await eventually(() => expect(known()).not.toBeNull());
    expect(summaries()).toBe(0);

    espn.games = [{ ...game, startsAt: morning + 5 * minute }];
    await eventually(() => expect(summaries()).toBeGreaterThan(0));
  });

  it('is asked for as soon as its end is taken back, long before the last look', async () => {
    const { espn, known, summaries } = pollAt(game.finalAt + minute, 1_000);
    await eventually(() => expect(summaries()).toBe(4));
    expect(known()).toMatchObject({ phase: { is: 'ended' } });

    espn.now = game.finalAt - 5 * minute;
    await eventually(() => expect(summaries()).toBeGreaterThan(4));
    await eventually(() => expect(known()).toMatchObject({ phase: { is: 'inProgress' } }));
  });
});

describe('the age of what the feed says of a game', () => {
  const toldOf = async (): Promise<readonly unknown[]> => {
    const told = await metrics.getSingleMetric('pbp_feed_game_last_answer_timestamp_seconds')?.get();
    return (told?.values ?? []).map(({ labels }) => labels['game']);
  };

  it('is a metric for as long as the game is asked for every few minutes', async () => {
    const { espn, summaries } = pollAt(game.finalAt - 5 * minute, 1_000);
    await eventually(async () => expect(await toldOf()).toEqual([game.id]));
    expect(summaries()).toBeGreaterThan(0);
    espn.now = game.finalAt + minute;
    await eventually(async () => expect(await toldOf()).toEqual([]));
  });

  it('is none of a process that polls no more', async () => {
    pollAt(game.finalAt - hour, 1_000);
    await eventually(async () => expect(await toldOf()).toEqual([game.id]));
    for (const end of endings.splice(0)) end();
    expect(await toldOf()).toEqual([]);
  });
});
