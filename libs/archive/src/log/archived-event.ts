import { type Envelope } from '@pbp/eventing';
import * as z from 'zod';

const ArchivedEvent = z.strictObject({
  id: z.string(),
  stream: z.string(),
  revision: z.int().nonnegative(),
  position: z.string(),
  type: z.string(),
  data: z.unknown(),
  metadata: z.strictObject({
    at: z.string(),
    correlationId: z.string(),
    causationId: z.string(),
    schemaVersion: z.number(),
  }),
});

/** The whole envelope as one line of JSON. */
export const lineOf = ({ id, stream, revision, position, type, data, metadata }: Envelope): string =>
  `${JSON.stringify({ id, stream, revision, position, type, data, metadata })}\n`;

/** Throws for a line that is no event. */
export const eventIn = (line: string): Envelope => ArchivedEvent.parse(JSON.parse(line));

/** All that makes an event the same in two logs. Its position is a place in one of them. */
export const sameness = ({ id, stream, revision, type, data, metadata }: Envelope): string =>
  JSON.stringify([id, stream, revision, type, data, metadata]);
