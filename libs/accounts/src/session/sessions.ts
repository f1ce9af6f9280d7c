import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { ask } from '../database/ask.js';
import { signAccessToken } from '../token/access-tokens.js';
import { KnownTokens } from '../token/known-tokens.js';
import {
  hashOf,
  newSecret,
  nextSecret,
  readRefreshToken,
  type RefreshToken,
  writeRefreshToken,
} from '../token/refresh-token.js';
import { type Fan } from './fan.js';
import { findSessions, type FoundSession } from './find-sessions.js';
import { endOf } from './lifetime.js';
import { type SessionKeys } from './session-keys.js';
import { Together } from './together.js';

/** What a device is given. `expiresAt` is when the session ends unless it is refreshed before. */
export interface SessionTokens {
  readonly access: string;
  readonly refresh: string;
  readonly expiresAt: Date;
}

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly fanId: string; readonly tokens: SessionTokens }
  /** No token of ours, or its session has ended. */
  | { readonly kind: 'unknown' }
  /** It was used before, so somebody else may have it: the session has ended. */
  | { readonly kind: 'reused'; readonly fanId: string };

/** For so long the token before the newest is answered with the newest once more. */
const GRACE_MS = 10_000;

interface Kept {
  readonly fanId: string;
  readonly previousHash: string | null;
  /** Milliseconds: the ORM has the driver leave times as text. */
  readonly usedMs: number;
  readonly endsMs: number;
}

const isRepeat = ({ previousHash, usedMs }: Kept, { secret }: RefreshToken, at: Date): boolean =>
  previousHash === hashOf(secret) && at.getTime() - usedMs < GRACE_MS;

/** Sessions of fans, each on one device. What was ended is ended with the next request. */
export class Sessions {
  private readonly tokensRead: KnownTokens;
  private readonly lookedUp = new Together((ids: readonly string[]) => this.lookUp(ids));

  constructor(
    private readonly orm: MikroORM,
    private readonly keys: SessionKeys,
  ) {
    this.tokensRead = new KnownTokens(keys.accessTokens);
  }

  /** A new session, with tokens that nobody had before. What has run out is swept away with it. */
  async open(fanId: string, isGuest: boolean, at = new Date()): Promise<SessionTokens> {
    const [sessionId, secret, expiresAt] = [randomUUID(), newSecret(), endOf({ isGuest }, at)];
    await this.ask('delete from accounts.sessions where expires_at <= $1', at);
    await this.ask(
      `insert into accounts.sessions (id, account_id, token_hash, created_at, last_used_at, expires_at)
        values ($1, $2, $3, $4, $4, $5)`,
      sessionId,
      fanId,
      hashOf(secret),
      at,
      expiresAt,
    );
    return this.tokens({ fanId, sessionId }, secret, expiresAt, at);
  }

  /**
   * Trades a refresh token for the next one. A token is good once; whoever comes with one that was used before ends the
   * session, since either of them may be a thief. Only the token before the newest is answered with the newest for ten
   * seconds more: two tabs of one browser refresh at the same time, and an answer may get lost.
   */
  async refresh(text: string, at = new Date()): Promise<Refreshed> {
    const token = readRefreshToken(text);
    if (!token) return { kind: 'unknown' };
    const fan = await this.standing(token.sessionId, at);
    if (!fan) return { kind: 'unknown' };
    const next = nextSecret(token.secret, this.keys.refreshTokens);
    const expiresAt = endOf(fan, at);
    if (await this.rotate(token, next, at, expiresAt)) return this.refreshed(fan, next, expiresAt, at);
    const kept = await this.kept(token.sessionId);
    if (!kept) return { kind: 'unknown' };
    if (isRepeat(kept, token, at)) return this.refreshed(fan, next, new Date(kept.endsMs), at);
    await this.end(token.sessionId);
    return { kind: 'reused', fanId: kept.fanId };
  }

  /** Whose access token it is, if its session still stands: that is looked up each time, for many at once. */
  async identify(accessToken: string, at = new Date()): Promise<Fan | null> {
    const claims = await this.tokensRead.read(accessToken, at);
    const fan = claims && (await this.standing(claims.sessionId, at));
    return fan?.fanId === claims?.fanId ? fan : null;
  }

  /** Of these sessions, those that still stand. */
  async stillStanding(sessionIds: readonly string[], at = new Date()): Promise<ReadonlySet<string>> {
    const rows = await this.ask<{ readonly id: string }>(
      'select id from accounts.sessions where id = any($1::uuid[]) and expires_at > $2',
      sessionIds,
      at,
    );
    return new Set(rows.map(({ id }) => id));
  }

  async end(sessionId: string): Promise<void> {
    await this.ask('delete from accounts.sessions where id = $1', sessionId);
  }

  /** On every device. */
  async endAll(fanId: string): Promise<void> {
    await this.ask('delete from accounts.sessions where account_id = $1', fanId);
  }

  private async standing(sessionId: string, at: Date): Promise<Fan | null> {
    const found = await this.lookedUp.of(sessionId);
    return found && found.endsMs > at.getTime() ? found.fan : null;
  }

  private async lookUp(sessionIds: readonly string[]): Promise<ReadonlyMap<string, FoundSession>> {
    return findSessions(await poolOf(this.orm), sessionIds);
  }

  /** Whether the token was the one that counts; of two that come with it at once, one is. */
  private async rotate({ sessionId, secret }: RefreshToken, next: string, at: Date, expiresAt: Date): Promise<boolean> {
    const rotated = await this.ask(
      `update accounts.sessions set token_hash = $3, previous_hash = token_hash, last_used_at = $4, expires_at = $5
        where id = $1 and token_hash = $2 returning id`,
      sessionId,
      hashOf(secret),
      hashOf(next),
      at,
      expiresAt,
    );
    return rotated.length > 0;
  }

  private async refreshed(fan: Fan, secret: string, expiresAt: Date, at: Date): Promise<Refreshed> {
    return { kind: 'refreshed', fanId: fan.fanId, tokens: await this.tokens(fan, secret, expiresAt, at) };
  }

  private async kept(sessionId: string): Promise<Kept | null> {
    const [row] = await this.ask<Kept>(
      `select account_id as "fanId", previous_hash as "previousHash",
        (extract(epoch from last_used_at) * 1000)::float8 as "usedMs",
        (extract(epoch from expires_at) * 1000)::float8 as "endsMs"
        from accounts.sessions where id = $1`,
      sessionId,
    );
    return row ?? null;
  }

  private async tokens(
    { fanId, sessionId }: Pick<Fan, 'fanId' | 'sessionId'>,
    secret: string,
    expiresAt: Date,
    at: Date,
  ): Promise<SessionTokens> {
    return {
      access: await signAccessToken({ fanId, sessionId }, this.keys.accessTokens, at),
      refresh: writeRefreshToken({ sessionId, secret }),
      expiresAt,
    };
  }

  private async ask<Row extends object>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> {
    return ask<Row & Record<string, unknown>>(await poolOf(this.orm), text, ...values);
  }
}
