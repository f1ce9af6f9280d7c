import { type Column, type Table } from '../database/table.js';
import { type Statement } from './statement.js';
import { storableJson } from './storable-json.js';

/** A parameter of about a megabyte: large enough to be fast, and the server starts while we make the next. */
const rowsAtOnce = 2_500;

const list = (columns: readonly Column[], of: (column: Column) => string, separator = ', '): string =>
  columns.map(of).join(separator);

/** The rows of one JSON parameter. Cheaper for us than arrays by column or COPY into a staging table (docs/adr/0017). */
const given = (columns: readonly Column[]): string =>
  `jsonb_to_recordset($1::jsonb) as given (${list(columns, ({ field, type }) => `${field} ${type}`)})`;

const upsertInto = ({ name, columns, key }: Table): string => {
  const others = columns.filter((column) => !key.some(({ field }) => field === column.field));
  return `insert into ${name} (${list(columns, (column) => column.name)})
    select ${list(columns, (column) => `given.${column.field}`)} from ${given(columns)}
    on conflict (${list(key, (column) => column.name)})
    do update set ${list(others, (column) => `${column.name} = excluded.${column.name}`)}`;
};

const deleteFrom = ({ name, key }: Table): string =>
  `delete from ${name} as kept using ${given(key)}
    where ${list(key, (column) => `kept.${column.name} = given.${column.field}`, ' and ')}`;

const inChunks = (sql: string, rows: readonly object[]): Statement[] => {
  const chunks: Statement[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    chunks.push({ sql, values: [storableJson(rows.slice(start, start + rowsAtOnce))] });
  }
  return chunks;
};

/** Writes each row over the one with the same key, or beside the others. */
export const upsertRows = (table: Table, rows: readonly object[]): Statement[] =>
  rows.length === 0 ? [] : inChunks(upsertInto(table), rows);

/** Takes away the rows with these keys. */
export const removeRows = (table: Table, rows: readonly object[]): Statement[] =>
  rows.length === 0 ? [] : inChunks(deleteFrom(table), rows);
