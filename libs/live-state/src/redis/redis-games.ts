import { type GameDelta, LiveSnapshot, type WireEvent } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { type Redis } from 'ioredis';
import * as z from 'zod';
import { type GameRevision } from '../live-state.js';
import { type Place } from './place.js';
import { APPLY, CLAIM, EVENTS_KEPT, NOTE, REPLACE } from './scripts.js';

const Outcome = z.tuple([z.enum(['applied', 'old', 'gap', 'replaced', 'moved', 'noted']), z.int()]);
const Kept = z.object({ revision: z.coerce.number().int(), snapshotRevision: z.coerce.number().int() });
const Heads = z.record(z.string(), z.coerce.number().int());

/** How far what is kept of a game is, and of which revision the snapshot in it is. */
export type Kept = z.infer<typeof Kept>;

export interface Applied {
  readonly outcome: z.infer<typeof Outcome>[0];
  /** The revision that was there before; -1 for none. */
  readonly before: number;
}

const newsOf = (gameId: string, revision: number, events: readonly string[]): string =>
  `{"gameId":${JSON.stringify(gameId)},"revision":${revision},"events":[${events.join(',')}]}`;

const parsedOr = <T>(text: string | null, otherwise: T): unknown => (text === null ? otherwise : JSON.parse(text));

/** The games in Redis. Every change of one is a script there: done whole, or not at all. Throws where Redis is away. */
export class RedisGames {
  readonly channel: string;
  private readonly heads: string;
  private readonly touched: string;
  private readonly log: string;

  constructor(
    private readonly redis: Redis,
    private readonly place: Place,
  ) {
    this.channel = `${place.channels}:news`;
    this.heads = `${place.keys}:heads`;
    this.touched = `${place.keys}:heads:touched`;
    this.log = `${place.keys}:log`;
  }

  /** Null where nothing usable is kept of the game. */
  async kept(gameId: string): Promise<Kept | null> {
    const [revision, snapshotRevision] = await this.redis.hmget(this.key(gameId), 'revision', 'snapshotRevision');
    return revision && snapshotRevision ? Kept.parse({ revision, snapshotRevision }) : null;
  }

  /** Null where nothing is kept of the game, or not the newest. Throws where it cannot be understood. */
  async read(gameId: string): Promise<LiveSnapshot | null> {
    const replies = await this.redis
      .multi()
      .hmget(this.key(gameId), 'revision', 'snapshotRevision', 'snapshot')
      .lrange(`${this.key(gameId)}:events`, 0, -1)
      .hget(this.heads, gameId)
      .exec();
    const [[, kept], [, texts], [, head]] = Replies.parse(replies);
    const [revision, snapshotRevision, snapshot] = kept;
    if (revision === null || snapshotRevision === null || revision !== head) return null;
    const events = texts.map((text) => parsedOr(text, null));
    return LiveSnapshot.parse({ revision: Number(snapshotRevision), game: parsedOr(snapshot, null), events });
  }

  /** Events that come next, each of them serialised once: as it is kept and as it is published. */
  apply(gameId: string, [first, ...more]: readonly [WireEvent, ...WireEvent[]]): Promise<Applied> {
    const events = [first, ...more].map((event) => JSON.stringify(event));
    const news = newsOf(gameId, first.revision + more.length, events);
    return this.run(APPLY, this.keysOf(gameId), [this.channel, gameId, news, first.revision, ...events]);
  }

  /** The game as it is at the last of its events, instead of what is kept at revision `expected` (-1 for nothing). */
  replace(game: KnownGame, revision: number, events: readonly WireEvent[], expected: number): Promise<Applied> {
    const last = events.slice(-EVENTS_KEPT).map((event) => JSON.stringify(event));
    const news = newsOf(game.id, revision, []);
    const text = JSON.stringify(game);
    return this.run(REPLACE, this.keysOf(game.id), [this.channel, game.id, news, expected, revision, text, ...last]);
  }

  /** Only that the game is at that revision. */
  note({ gameId, revision }: GameRevision): Promise<Applied> {
    const news = newsOf(gameId, revision, []);
    return this.run(NOTE, [this.heads, this.touched], [this.channel, gameId, news, revision]);
  }

  /** How far all games are that moved within the last day, as far as was told. */
  async newest(): Promise<readonly GameDelta[]> {
    const heads = Heads.parse(await this.redis.hgetall(this.heads));
    return Object.entries(heads).map(([gameId, revision]) => ({ gameId, revision, events: [] }));
  }

  /** From now on this is the live state of the log of that id; what was kept of another is thrown away. */
  async claim(logId: string): Promise<void> {
    await this.redis.eval(CLAIM, 3, this.log, this.heads, this.touched, logId, this.key(''));
  }

  private async run(script: string, keys: readonly string[], values: readonly (string | number)[]): Promise<Applied> {
    const reply = await this.redis.eval(script, keys.length, ...keys, ...values);
    const [outcome, before] = Outcome.parse(reply);
    return { outcome, before };
  }

  private keysOf(gameId: string): readonly string[] {
    return [this.key(gameId), `${this.key(gameId)}:events`, this.heads, this.touched];
  }

  private key(gameId: string): string {
    return `${this.place.keys}:game:${gameId}`;
  }
}

const text = z.string().nullable();
const Replies = z.tuple([
  z.tuple([z.null(), z.tuple([text, text, text])]),
  z.tuple([z.null(), z.array(z.string())]),
  z.tuple([z.null(), text]),
]);
