import { isTransient } from '@pbp/read-models';

/**
 * Whether a service behind this process (the log, the database) is away, starting, full or out of connections, by the
 * error or its cause: the same judgement by which the projector tries again instead of parking an event.
 */
export const isOutage = (error: unknown): boolean =>
  isTransient(error) || (error instanceof Error && isOutage(error.cause));
