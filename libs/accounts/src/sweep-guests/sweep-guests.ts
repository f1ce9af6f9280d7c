import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { ask } from '../database/ask.js';

/** Of these fans, those who did something here that is to stay theirs. */
export type WhoDidSomething = (fanIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** Who looked in once and did nothing loses nothing but a name; who comes by the season's rhythm comes within a month. */
const UNSEEN_MS = 30 * 24 * 60 * 60 * 1000;

/** So many are looked at together: a statement about them stays short. */
const PAGE = 1_000;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** A guest who was not seen since `$1`. What is refreshed every 15 minutes is how a session was seen. */
const unseen = `email is null and deleted_at is null and created_at < $1 and not exists (
  select from accounts.sessions session where session.account_id = account.id and session.last_used_at >= $1
)`;

/**
 * Removes guests who did nothing and were not seen for 30 days, with their sessions; answers how many. Whoever comes back
 * meanwhile stays. Ends between two pages when the signal aborts. Throws the errors of the database and of `didSomething`.
 */
export const sweepGuests = async (
  orm: MikroORM,
  didSomething: WhoDidSomething,
  signal: AbortSignal,
  at = new Date(),
): Promise<number> => {
  const [database, since] = [await poolOf(orm), new Date(at.getTime() - UNSEEN_MS)];
  let removed = 0;
  for (let last = beforeAll; !signal.aborted;) {
    const page = await ask<{ readonly id: string }>(
      database,
      `select id from accounts.accounts account where ${unseen} and id > $2 order by id limit ${PAGE}`,
      since,
      last,
    );
    const ids = page.map(({ id }) => id);
    const active = ids.length === 0 ? new Set() : await didSomething(ids);
    const gone = await ask(
      database,
      `delete from accounts.accounts account where ${unseen} and id = any($2::uuid[]) returning id`,
      since,
      ids.filter((id) => !active.has(id)),
    );
    removed += gone.length;
    const next = ids.at(-1);
    if (next === undefined || ids.length < PAGE) break;
    last = next;
  }
  return removed;
};
