import { type Envelope } from '@pbp/eventing';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';

/** Ids of the feed's events that are parked still, or were given up, but for those that are being given again. */
export const passedOver = async (
  client: ClientBase,
  { deadLetters }: Database,
  feed: string,
  given: readonly Envelope[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ readonly id: string }>(
    `select event_id as id from ${deadLetters.name}
      where feed = $1 and event_id <> all($2) and (resolution is null or resolution ->> 'kind' = 'skipped')`,
    [feed, given.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
};
