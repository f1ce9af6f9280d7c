import { type Database } from '../database/database.js';
import { type GameChanges } from '../rows/changed-rows.js';
import { modelNames } from '../rows/models.js';
import { type Statement } from './statement.js';
import { addRows, removeRows, upsertRows } from './write-rows.js';

/** What writes the changes of any number of games, table by table. */
export const writesOf = ({ models }: Database, games: readonly GameChanges[]): readonly Statement[] =>
  modelNames.flatMap((model) => {
    const upserts = games.flatMap((changes): readonly object[] => changes[model].upserts);
    const additions = games.flatMap((changes): readonly object[] => changes[model].additions);
    const removals = games.flatMap((changes): readonly object[] => changes[model].removals);
    return [
      ...removeRows(models[model], removals),
      ...upsertRows(models[model], upserts),
      ...addRows(models[model], additions),
    ];
  });
