import { type FieldReader } from './field-reader.js';
import { message, type MessageWriter } from './message-writer.js';

export const JSON_CONTENT = 'application/json';
export const BINARY_CONTENT = 'application/octet-stream';

/** One entry of a `map<string, string>`. */
export const entry = (key: string, value: string): MessageWriter => message().text(1, key).text(2, value);

export const readEntry = (entry: FieldReader): [key: string, value: string] => {
  let key = '';
  let value = '';
  while (entry.next()) {
    if (entry.field === 1) key = entry.text();
    if (entry.field === 2) value = entry.text();
  }
  return [key, value];
};
