import { type Column, type Table } from '../database/table.js';
import { copyLines } from './copy-lines.js';
import { type Query, type Statement } from './statement.js';
import { storableJson } from './storable-json.js';

/** A parameter of about a megabyte: large enough to be fast, and the server starts while we make the next. */
const rowsAtOnce = 2_500;
/** Fewer are not worth a COPY's round trips. */
const fewestToCopy = 250;

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

const chunksOf = (rows: readonly object[]): (readonly object[])[] => {
  const chunks: (readonly object[])[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) chunks.push(rows.slice(start, start + rowsAtOnce));
  return chunks;
};

const query = (sql: string, rows: readonly object[]): Query => ({ kind: 'query', sql, values: [storableJson(rows)] });

/** Writes each row over the one with the same key, or beside the others. */
export const upsertRows = (table: Table, rows: readonly object[]): Query[] =>
  chunksOf(rows).map((chunk) => query(upsertInto(table), chunk));

/** Writes rows that should not be there yet, which is cheaper; where one is all the same, they are written over. */
export const addRows = (table: Table, rows: readonly object[]): Statement[] => {
  if (rows.length < fewestToCopy) return upsertRows(table, rows);
  const sql = `copy ${table.name} (${list(table.columns, ({ name }) => name)}) from stdin`;
  return chunksOf(rows).map((chunk) => ({
    kind: 'copy',
    sql,
    lines: copyLines(table.columns, chunk),
    otherwise: () => upsertRows(table, chunk),
  }));
};

/** Takes away the rows with these keys. */
export const removeRows = (table: Table, rows: readonly object[]): Query[] =>
  chunksOf(rows).map((chunk) => query(deleteFrom(table), chunk));
