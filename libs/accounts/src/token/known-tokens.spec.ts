import { randomUUID } from 'node:crypto';
import { sessionKeys } from '../session/session-keys.js';
import { signAccessToken } from './access-tokens.js';
import { KnownTokens } from './known-tokens.js';

const { accessTokens: key } = sessionKeys('a secret of thirty-two characters');
const { accessTokens: otherKey } = sessionKeys('another secret of thirty-two char');
const claims = { fanId: randomUUID(), sessionId: randomUUID() };
const start = new Date('2026-11-23T00:00:00Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);

describe('a token that was read before', () => {
  it('says the same as the first time, as long as it is good and no longer', async () => {
    const token = await signAccessToken(claims, key, start);
    for (const ms of [0, 1, 899_999, 900_000, 1_000_000, -1_000, 5]) {
      const anew = await new KnownTokens(key).read(token, after(ms));
      const known = new KnownTokens(key);
      expect(await known.read(token, start)).toMatchObject(claims);
      expect(await known.read(token, after(ms))).toEqual(anew);
    }
  });

  it('says nothing of one that differs from it in a single character', async () => {
    const known = new KnownTokens(key);
    const token = await signAccessToken(claims, key, start);
    expect(await known.read(token, start)).toMatchObject(claims);
    const [header, payload] = token.split('.');
    const other = (await signAccessToken(claims, otherKey, start)).split('.').at(-1);
    expect(await known.read(`${header}.${payload}.${other}`, start)).toBeNull();
    expect(await known.read(`${token.slice(0, 10)}x${token.slice(11)}`, start)).toBeNull();
  });
});
