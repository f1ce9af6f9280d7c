import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Database } from '../database/database.js';
import { type Column, type Table } from '../database/table.js';
import { modelNames } from '../rows/models.js';

/** By byte, whatever the database's own collation is. */
const inOrder = ({ name, type }: Column): string => (type === 'text' ? `${name} collate "C"` : name);

const dumpOf = ({ name, columns, key }: Table): string => {
  const rows = `select ${columns.map((column) => column.name).join(', ')} from ${name}`;
  return `copy (${rows} order by ${key.map(inOrder).join(', ')}) to stdout`;
};

/**
 * SHA-256, in hex, of a canonical dump of every read model: tables in one order, columns and rows in one order, text
 * as COPY writes it. Checkpoints and dead letters are left out: what they say depends on where the log lies.
 */
export const hashTables = async (client: ClientBase, { models }: Database): Promise<string> => {
  const hash = createHash('sha256');
  for (const model of modelNames) {
    hash.update(`${model}\n`);
    const dump = client.query(copyTo(dumpOf(models[model])));
    dump.on('data', (chunk: Buffer) => hash.update(chunk));
    await finished(dump);
  }
  return hash.digest('hex');
};
