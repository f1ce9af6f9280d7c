import * as z from 'zod';

/** What every record of every topic carries beside its value: which event it comes from, and where that lies in the log. */
export const MessageHeaders = z.object({
  'event-id': z.uuid(),
  'event-type': z.string(),
  stream: z.string(),
  revision: z.string().regex(/^\d+$/),
  /** `commit/prepare`; of two records with one key the later in the log has the greater. */
  position: z.string().regex(/^\d+\/\d+$/),
  'correlation-id': z.string(),
  'causation-id': z.string(),
  /** Id of the value's schema in the registry; absent where none is used. */
  'schema-id': z.string().regex(/^\d+$/).optional(),
});
export type MessageHeaders = z.infer<typeof MessageHeaders>;
