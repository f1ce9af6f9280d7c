import { type MikroORM } from '@mikro-orm/postgresql';
import { type Role } from '@pbp/contracts';
import { poolOf } from '@pbp/postgres';
import { ask } from '../database/ask.js';

/** What an operator may know of somebody whose e-mail they know. */
export type KnownAccount = {
  readonly fanId: string;
  readonly role: Role;
  /** ISO time. */
  readonly since: string;
  readonly sessions: number;
};

/** Null where nobody is registered with that e-mail. */
export const accountOf = async (orm: MikroORM, email: string, at = new Date()): Promise<KnownAccount | null> => {
  const [row] = await ask<KnownAccount>(
    await poolOf(orm),
    `select a.id as "fanId", a.role, to_char(a.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
      (select count(*)::int from accounts.sessions s where s.account_id = a.id and s.expires_at > $2) as sessions
      from accounts.accounts a where a.email = $1`,
    email,
    at,
  );
  return row ?? null;
};

/** Gives somebody a role, from their next request on. Null where nobody is registered with that e-mail. */
export const grantRole = async (orm: MikroORM, email: string, role: Role): Promise<KnownAccount | null> => {
  await ask(await poolOf(orm), 'update accounts.accounts set role = $2 where email = $1', email, role);
  return accountOf(orm, email);
};
