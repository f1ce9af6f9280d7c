import { type ExpectedRevision } from '../../expected-revision.js';
import { type FieldReader } from '../field-reader.js';
import { readStreamIdentifier } from '../read-stored-event.js';

/** The options that Append, BatchAppend, Delete and Tombstone share; `expected` is undefined where none was given. */
export interface WriteOptions {
  readonly stream: string;
  readonly expected: ExpectedRevision | undefined;
  /** Milliseconds from now. Only BatchAppend has one. */
  readonly timeout: number;
}

export const readWriteOptions = (options: FieldReader): WriteOptions => {
  let stream = '';
  let expected: ExpectedRevision | undefined;
  let timeout = Infinity;
  while (options.next()) {
    switch (options.field) {
      case 1:
        stream = readStreamIdentifier(options.nested());
        break;
      case 2:
        expected = options.value;
        break;
      case 3:
        expected = 'no-stream';
        break;
      case 4:
        expected = 'any';
        break;
      case 5:
        expected = 'stream-exists';
        break;
      case 6:
        timeout = readSeconds(options.nested()) - Date.now();
        break;
      case 7:
        timeout = readSeconds(options.nested());
        break;
    }
  }
  return { stream, expected, timeout };
};

/** A Timestamp or a Duration, in milliseconds. */
const readSeconds = (time: FieldReader): number => {
  let milliseconds = 0;
  while (time.next()) milliseconds += time.field === 1 ? time.value * 1000 : time.value / 1e6;
  return milliseconds;
};
