import { FieldReader } from '../field-reader.js';
import { readWriteOptions, type WriteOptions } from './write-options.js';

/** A Delete or Tombstone request; undefined where it has no options. */
export const readDeleteRequest = (bytes: Buffer): WriteOptions | undefined => {
  const request = new FieldReader(bytes);
  while (request.next()) if (request.field === 1) return readWriteOptions(request.nested());
  return undefined;
};
