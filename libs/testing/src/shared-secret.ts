import { randomUUID } from 'node:crypto';

/** What signs sessions: one for all copies of the API that a test starts. */
export const sharedSecret = { SESSION_SECRET: randomUUID() } as const;
