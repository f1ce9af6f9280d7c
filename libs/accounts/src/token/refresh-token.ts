import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What lies in the cookie: which session, and a secret that is good once. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly secret: string;
}

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** 256 bits of chance. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The secret after this one. It follows from it and from our key, so that two tabs that come with the same one at the
 * same time, or one that never got its answer, are given the same; nobody else can tell it.
 */
export const nextSecret = (secret: string, key: Uint8Array): string =>
  createHmac('sha256', key).update(secret).digest('base64url');

/** What is kept of a secret. It has 256 bits of chance, so that no salt and no effort are needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const writeRefreshToken = ({ sessionId, secret }: RefreshToken): string => `${sessionId}.${secret}`;

/** Null where it is no token of ours. */
export const readRefreshToken = (text: string): RefreshToken | null => {
  const [, sessionId, secret] = shape.exec(text) ?? [];
  return sessionId !== undefined && secret !== undefined ? { sessionId, secret } : null;
};
