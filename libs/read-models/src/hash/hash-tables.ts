import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { type ClientBase, escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Database } from '../database/database.js';
import { type Column, type Table } from '../database/table.js';
import { modelNames } from '../rows/models.js';

/** By byte, whatever the database's own collation is. */
const inOrder = ({ name, type }: Column): string => (type === 'text' ? `${name} collate "C"` : name);

/** What says how a row came about, and not what it says. */
const aside: ReadonlySet<string> = new Set(['"correlation_id"']);

const without = (games: readonly string[]): string =>
  games.length > 0 ? ` where game_id not in (${games.map(escapeLiteral).join(', ')})` : '';

const dumpOf = ({ name, columns, key }: Table, except: readonly string[]): string => {
  const told = columns.map((column) => column.name).filter((column) => !aside.has(column));
  const rows = `select ${told.join(', ')} from ${name}${without(except)}`;
  return `copy (${rows} order by ${key.map(inOrder).join(', ')}) to stdout`;
};

/**
 * SHA-256, in hex, of a canonical dump of every read model: tables in one order, columns and rows in one order, text
 * as COPY writes it. Checkpoints and dead letters are left out: what they say depends on where the log lies. So are the
 * games of `except`, and correlation ids, which rows written before there were such lack until they change.
 */
export const hashTables = async (
  client: ClientBase,
  { models }: Database,
  except: readonly string[] = [],
): Promise<string> => {
  const hash = createHash('sha256');
  for (const model of modelNames) {
    hash.update(`${model}\n`);
    const dump = client.query(copyTo(dumpOf(models[model], except)));
    dump.on('data', (chunk: Buffer) => hash.update(chunk));
    await finished(dump);
  }
  return hash.digest('hex');
};
