import { gameStream } from '@pbp/domain';
import { type ClientBase } from 'pg';
import { partitionCheckpoints } from '../checkpoint/place-in-partition.js';
import { type Database } from '../database/database.js';

/**
 * Games that the live tables have not as far as the rebuilt ones, because their part of the log has not come as far as
 * another: to be compared only when they have. A game that is parked is not on its way, and nothing is where the
 * tables follow the log itself, which has one checkpoint.
 */
export const gamesOnTheWay = async (
  client: ClientBase,
  live: Database,
  fresh: Database,
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `select rebuilt.game_id as id
       from ${fresh.models.gameCards.name} rebuilt
       left join ${live.models.gameCards.name} card on card.game_id = rebuilt.game_id
      where coalesce(card.revision, -1) < rebuilt.revision
        and exists (select from ${live.checkpoints.name} where starts_with(name, $1))
        and not exists (select from ${live.deadLetters.name} where stream = $2 || rebuilt.game_id and resolution is null)
      order by rebuilt.game_id collate "C"`,
    [partitionCheckpoints, gameStream('')],
  );
  return rows.map(({ id }) => id);
};
