import { hkdfSync } from 'node:crypto';

/** Keys for different purposes from one secret: what one of them signs says nothing about another. */
export interface SessionKeys {
  readonly accessTokens: Uint8Array;
  readonly refreshTokens: Uint8Array;
  /** Names e-mail addresses and the like where only whether it is the same matters. */
  readonly pseudonyms: Uint8Array;
}

const derived = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'play-by-play', purpose, 32));

/** The keys that follow from SESSION_SECRET. */
export const sessionKeys = (secret: string): SessionKeys => ({
  accessTokens: derived(secret, 'access tokens'),
  refreshTokens: derived(secret, 'refresh tokens'),
  pseudonyms: derived(secret, 'pseudonyms'),
});
