import { type Column } from '../database/table.js';
import { storableJson } from './storable-json.js';

/** What means something else in COPY's text, and what PostgreSQL cannot keep. */
const special = /[\\\n\r\t\0]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\uFFFD',
};

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\n\r\t\0]/g, (character) => escapes[character] ?? character) : text;

const textOf = (value: unknown, type: string): string => {
  if (value === null || value === undefined) return '\\N';
  return escaped(typeof value === 'string' && type !== 'jsonb' ? value : storableJson(value));
};

/** The rows in COPY's text format, a line each. As UTF-8, halves of surrogate pairs become U+FFFD. */
export const copyLines = (columns: readonly Column[], rows: readonly object[]): Buffer => {
  let lines = '';
  for (const row of rows) {
    let separator = '';
    for (const { property, type } of columns) {
      const value: unknown = Reflect.get(row, property);
      lines += separator + textOf(value, type);
      separator = '\t';
    }
    lines += '\n';
  }
  return Buffer.from(lines);
};
