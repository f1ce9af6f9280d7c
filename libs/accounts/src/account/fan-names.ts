import { type MikroORM } from '@mikro-orm/postgresql';
import { DELETED_FAN } from '@pbp/contracts';
import { poolOf } from '@pbp/postgres';
import { ask } from '../database/ask.js';

type Named = { readonly id: string; readonly name: string | null; readonly deleted: boolean };

/**
 * What boards call fans, by their ids: the names that they took, 'guest' without one, and 'deleted fan' for who is gone
 * or never was.
 */
export const fanNames = async (orm: MikroORM, fanIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await ask<Named>(
    await poolOf(orm),
    `select id, display_name as name, deleted_at is not null as deleted from accounts.accounts where id = any($1::uuid[])`,
    fanIds,
  );
  const known = new Map(rows.map(({ id, name, deleted }) => [id, deleted ? DELETED_FAN : (name ?? 'guest')]));
  return new Map(fanIds.map((id) => [id, known.get(id) ?? DELETED_FAN]));
};
