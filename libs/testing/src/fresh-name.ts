import { randomUUID } from 'node:crypto';

/** A name that no other spec, thread or run takes: `topics-1f0c9a2b`. For topics, streams, buckets on a server that all share. */
export const freshName = (what: string): string => `${what}-${randomUUID().slice(0, 8)}`;
