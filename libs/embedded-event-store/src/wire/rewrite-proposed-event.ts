import { isEventId, readEventId } from './event-id.js';
import { FieldReader } from './field-reader.js';
import { JSON_CONTENT, readEntry } from './metadata-entry.js';
import { type InvalidEvent, proposeEvent, type ProposedEvent } from './proposed-event.js';

const NOTHING = Buffer.alloc(0);

/** Decodes a ProposedMessage, re-tagged or not, and writes it in the one form that is stored. */
export const rewriteProposedEvent = (bytes: Buffer, start: number, end: number): ProposedEvent | InvalidEvent => {
  const reader = new FieldReader(bytes, start, end);
  const metadata = new Map<string, string>();
  let id = '';
  let data: Buffer = NOTHING;
  let customMetadata: Buffer = NOTHING;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        id = readEventId(reader.nested());
        break;
      case 2:
      case 6:
        metadata.set(...readEntry(reader.nested()));
        break;
      case 3:
      case 7:
        customMetadata = reader.content();
        break;
      case 4:
      case 8:
        data = reader.content();
        break;
    }
  }
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (type === undefined) return { invalid: 'missing-metadata', key: 'type' };
  if (contentType === undefined) return { invalid: 'missing-metadata', key: 'content-type' };
  if (type === '') return { invalid: 'empty-type' };
  if (!isEventId(id)) return { invalid: 'bad-id' };
  return proposeEvent({ id, type, isJson: contentType === JSON_CONTENT, data, metadata: customMetadata });
};
