import * as z from 'zod';

/** One line of a game's exported log. */
export const ExportedEvent = z
  .object({
    position: z.string(),
    revision: z.number().int(),
    id: z.uuid(),
    type: z.string(),
    data: z.record(z.string(), z.unknown()),
    metadata: z.object({
      at: z.string(),
      correlationId: z.string(),
      causationId: z.string(),
      schemaVersion: z.number().int(),
    }),
  })
  .meta({ id: 'ExportedEvent' });
export type ExportedEvent = z.infer<typeof ExportedEvent>;
