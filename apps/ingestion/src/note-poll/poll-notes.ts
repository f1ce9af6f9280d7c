import { Mutex } from 'async-mutex';
import { LRUCache } from 'lru-cache';
import { type Archive } from '@pbp/archive';
import { passing } from '@pbp/crash-points';
import { type GameEvent, type KnownGame, type LeagueId } from '@pbp/domain';
import {
  decodeBody,
  type KnownFeed,
  observeScoreboard,
  observeSummary,
  type ScoreboardChange,
  SummaryParser,
  watchScoreboard,
} from '@pbp/espn';
import { type Envelope, type EventStore, EventTooLargeError, type NewEvent, uuidV5 } from '@pbp/eventing';
import { appendFacts } from './append-facts.js';
import {
  dayPollStream,
  gamePollStream,
  type PlaysPolled,
  type PollEvent,
  pollSchemaVersion,
  type ScoreboardPolled,
} from './poll-events.js';
import { type TrackedGame } from './recover-game.js';
import { TrackedGames } from './tracked-games.js';
import { unfinishedGames } from './unfinished-games.js';

/** A body as it came, and when. */
export interface Body {
  readonly bytes: Buffer;
  /** ISO time of the answer. */
  readonly fetchedAt: string;
}

/** `strays`: things that could not be told to be any game's. */
export type Noted =
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'unchanged'; readonly strays: number }
  | {
      readonly kind: 'changed';
      readonly strays: number;
      readonly facts: readonly GameEvent[];
      /** Of the poll and of all that follows from it. */
      readonly correlationId: string;
    };

/** More than are played at one time on a college Saturday; each keeps a body and its plays, one to two megabytes. */
const mostParsers = 128;

/** What is news in a body is more than an event holds. Real ones say a quarter of it at most. */
class PollTooLargeError extends Error {}

const explained = (error: unknown): never => {
  throw error instanceof EventTooLargeError ? new PollTooLargeError(error.message, { cause: error }) : error;
};

/** The archive failed. Nothing had been written yet: what is known of the log still holds. */
class NotArchivedError extends Error {}

/** Nothing of it has been noted: the next body is looked at beside what is known now. */
const orUnreadable = (error: unknown): Noted => {
  if (error instanceof PollTooLargeError) return { kind: 'unreadable', why: 'tooLarge' };
  throw error;
};

interface Change {
  readonly gameId: string;
  readonly tracked: TrackedGame;
  readonly facts: readonly GameEvent[];
  readonly known: KnownFeed;
}

/**
 * Notes what the feed said and what follows from it: bytes to the archive, the watched part to the poll stream, the facts
 * to the game's. One writer at a time, so that the order of polls in the log is the order of derivation.
 */
export class PollNotes {
  private readonly writer = new Mutex();
  private readonly parsers = new LRUCache<string, SummaryParser>({ max: mostParsers });
  readonly tracked: TrackedGames;

  constructor(
    private readonly store: EventStore,
    private readonly archive: Archive,
  ) {
    this.tracked = new TrackedGames(store);
  }

  /** Throws what the store or the archive throws. After the store's failure nothing is known and the log is read again. */
  noteSummary(league: LeagueId, gameId: string, body: Body): Promise<Noted> {
    const { parse } = this.parserOf(gameId);
    return this.noting(body, (payload) => this.summary(league, gameId, body, payload), parse);
  }

  /** The same for a league's day; `day` is yyyy-mm-dd. */
  noteScoreboard(league: LeagueId, day: string, body: Body): Promise<Noted> {
    return this.noting(body, (payload) => this.scoreboard(league, day, body, payload));
  }

  /** The games of these league days that the log holds as unfinished, known again from here on. */
  async recallUnfinished(league: LeagueId, days: readonly string[]): Promise<readonly KnownGame[]> {
    const games: KnownGame[] = [];
    for (const gameId of await unfinishedGames(this.store, league, days)) {
      const { game } = (await this.alone(() => this.tracked.of(gameId, league, null))).feed;
      if (game.known) games.push(game);
    }
    return games;
  }

  /** Another may have written: the log is asked again. */
  async forget(): Promise<void> {
    await this.writer.runExclusive(() => this.tracked.forgetAll());
  }

  private async noting(
    body: Body,
    note: (payload: unknown) => Promise<Noted>,
    parse?: SummaryParser['parse'],
  ): Promise<Noted> {
    const decoded = decodeBody(body.bytes, {}, parse);
    if (decoded.kind !== 'json') return { kind: 'unreadable', why: decoded.kind };
    return this.alone(() => note(decoded.value).catch(orUnreadable));
  }

  private parserOf(gameId: string): SummaryParser {
    const parser = this.parsers.get(gameId) ?? new SummaryParser();
    this.parsers.set(gameId, parser);
    return parser;
  }

  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.writer.runExclusive(() =>
      work().catch((error: unknown) => {
        if (error instanceof NotArchivedError) throw error.cause;
        this.tracked.forgetAll();
        throw error;
      }),
    );
  }

  private archived(bytes: Buffer): Promise<string> {
    return this.archive.keep(bytes).catch((cause: unknown) => {
      throw new NotArchivedError('the body could not be kept', { cause });
    });
  }

  private async summary(league: LeagueId, gameId: string, body: Body, payload: unknown): Promise<Noted> {
    const tracked = await this.tracked.of(gameId, league, null);
    const { polled, facts, known } = observeSummary(tracked.feed, payload);
    if (!polled) return { kind: 'unchanged', strays: 0 };
    const sha256 = await this.archived(body.bytes);
    const stream = gamePollStream(gameId);
    const data: PlaysPolled['data'] = { gameId, league, fetchedAt: body.fetchedAt, sha256, change: polled };
    const { id, revision } = await this.appendPoll(stream, { type: 'PlaysPolled', data }, tracked.pollRevision);
    await this.keepFacts({ gameId, tracked: { ...tracked, pollRevision: revision }, facts, known }, id, body.fetchedAt);
    return { kind: 'changed', strays: 0, facts, correlationId: id };
  }

  private async scoreboard(league: LeagueId, day: string, body: Body, payload: unknown): Promise<Noted> {
    const tracked = await this.trackedIn(league, day, payload);
    const feeds = new Map([...tracked].map(([gameId, { feed }]) => [gameId, feed]));
    const { games, problems } = observeScoreboard(feeds, payload, { league, day });
    if (games.size === 0 && problems.length > 0) return { kind: 'unreadable', why: 'no scoreboard' };
    const changes = [...games.values()].flatMap(({ polled }) => polled ?? []);
    if (changes.length === 0) return { kind: 'unchanged', strays: problems.length };
    const id = await this.appendScoreboard(league, day, body, changes);
    for (const [gameId, { facts, known }] of games) {
      const before = tracked.get(gameId);
      if (before) await this.keepFacts({ gameId, tracked: before, facts, known }, id, body.fetchedAt);
      passing('ingestion: facts of a game told, of the next not');
    }
    const facts = [...games.values()].flatMap((game) => game.facts);
    return { kind: 'changed', strays: problems.length, facts, correlationId: id };
  }

  private async trackedIn(league: LeagueId, day: string, payload: unknown): Promise<ReadonlyMap<string, TrackedGame>> {
    const tracked = new Map<string, TrackedGame>();
    for (const { id } of watchScoreboard(payload, league).entries) {
      tracked.set(id, await this.tracked.of(id, league, day));
    }
    return tracked;
  }

  private async appendScoreboard(
    league: LeagueId,
    day: string,
    { bytes, fetchedAt }: Body,
    changes: readonly ScoreboardChange[],
  ): Promise<string> {
    const before = await this.tracked.polledDay(league, day);
    const games = [...new Set([...before.games, ...changes.map(({ gameId }) => gameId)])];
    const sha256 = await this.archived(bytes);
    const data: ScoreboardPolled['data'] = { league, day, fetchedAt, sha256, changes, games };
    const poll = { type: 'ScoreboardPolled', data } as const;
    const { id, revision } = await this.appendPoll(dayPollStream(league, day), poll, before.revision);
    this.tracked.keepDay(league, day, { revision, games });
    return id;
  }

  private async appendPoll(stream: string, poll: PollEvent, last: number): Promise<Pick<Envelope, 'id' | 'revision'>> {
    const id = uuidV5(`${stream}@${last + 1}/${poll.data.sha256}`);
    const metadata = { at: poll.data.fetchedAt, correlationId: id, causationId: id, schemaVersion: pollSchemaVersion };
    const event: NewEvent<PollEvent> = { id, ...poll, metadata };
    passing('ingestion: body kept, poll not noted');
    const { revision } = await this.store.append(stream, [event], last < 0 ? 'none' : last).catch(explained);
    passing('ingestion: poll noted, facts not told');
    return { id, revision };
  }

  private async keepFacts(
    { gameId, tracked, facts, known }: Change,
    causeId: string,
    fetchedAt: string,
  ): Promise<void> {
    const cause = { id: causeId, fetchedAt };
    const revision = await appendFacts(this.store, gameId, facts, cause, tracked.revision);
    this.tracked.keep(gameId, { ...tracked, feed: known, revision });
  }
}
