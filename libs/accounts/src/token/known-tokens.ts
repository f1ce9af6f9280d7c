import { LRUCache } from 'lru-cache';
import { type AccessClaims, readAccessToken, type ReadToken, seconds } from './access-tokens.js';

/** Some megabytes. */
const tokensHeld = 10_000;

const isGood = ({ from, until }: ReadToken, at: number): boolean => from <= at && at < until;

/** Reads access tokens, each one's signature once: while it is good it comes with every request. */
export class KnownTokens {
  private readonly known = new LRUCache<string, ReadToken>({ max: tokensHeld });

  constructor(private readonly key: Uint8Array) {}

  /** As `readAccessToken`. */
  async read(token: string, at = new Date()): Promise<AccessClaims | null> {
    const known = this.known.get(token);
    if (known) return isGood(known, seconds(at)) ? known : null;
    const read = await readAccessToken(token, this.key, at);
    if (read) this.known.set(token, read);
    return read;
  }
}
