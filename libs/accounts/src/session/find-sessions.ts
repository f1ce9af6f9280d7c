import { type Pool } from 'pg';
import { ask } from '../database/ask.js';
import { type Fan } from './fan.js';

/** Whose session it is, and the millisecond at which it ends. */
export interface FoundSession {
  readonly fan: Fan;
  readonly endsMs: number;
}

/** Of these sessions, by their ids, those that were not ended and of which the account still stands. */
export const findSessions = async (
  database: Pool,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, FoundSession>> => {
  const rows = await ask<Fan & Pick<FoundSession, 'endsMs'>>(
    database,
    `select s.id as "sessionId", a.id as "fanId", a.role, a.email is null as "isGuest",
        (extract(epoch from s.expires_at) * 1000)::float8 as "endsMs"
      from accounts.sessions s join accounts.accounts a on a.id = s.account_id
      where s.id = any($1::uuid[]) and a.deleted_at is null`,
    sessionIds,
  );
  return new Map(rows.map(({ endsMs, ...fan }) => [fan.sessionId, { fan, endsMs }]));
};
