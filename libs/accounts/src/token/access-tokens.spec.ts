import { randomUUID } from 'node:crypto';
import { type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { sessionKeys } from '../session/session-keys.js';
import { readAccessToken, signAccessToken } from './access-tokens.js';

const { accessTokens: key, refreshTokens: otherKey } = sessionKeys('a secret of thirty-two characters');
const claims = { fanId: randomUUID(), sessionId: randomUUID() };
const at = new Date('2026-11-23T00:00:00Z');
const now = at.getTime() / 1000;

interface Change {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly key?: Uint8Array;
}

/** A token that is ours but for the change. */
const forged = ({ header, payload, key: by = key }: Change = {}): Promise<string> =>
  new SignJWT({
    iss: 'play-by-play',
    aud: 'play-by-play/api',
    sub: claims.fanId,
    sid: claims.sessionId,
    iat: now,
    exp: now + 900,
    ...payload,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
    .sign(by);

describe('an access token', () => {
  it('says whose session it is of', async () => {
    expect(await readAccessToken(await signAccessToken(claims, key, at), key, at)).toMatchObject(claims);
    expect(await readAccessToken(await forged(), key, at)).toMatchObject(claims);
  });

  it.each<[string, Change]>([
    ['ASVS 9.1.1: signed by another key', { key: otherKey }],
    ['ASVS 9.1.2: of another algorithm, HS512', { header: { alg: 'HS512' }, key: new Uint8Array(64).fill(7) }],
    [
      'ASVS 9.1.2: of another algorithm with our own key',
      { header: { alg: 'HS384' }, key: new Uint8Array([...key, ...key]) },
    ],
    ['ASVS 9.2.1: too old', { payload: { exp: now - 1 } }],
    ['ASVS 9.2.1: from before the time that tokens last', { payload: { iat: now - 901, exp: now + 900 } }],
    ['ASVS 9.2.1: without an end', { payload: { exp: undefined } }],
    ['ASVS 9.2.2: of another type', { header: { typ: 'JWT' } }],
    ['ASVS 9.2.2: of no type', { header: { typ: undefined } }],
    ['ASVS 9.2.3: for another audience', { payload: { aud: 'somebody/else' } }],
    ['ASVS 9.2.3: for no audience', { payload: { aud: undefined } }],
    ['ASVS 9.2.4: of another issuer', { payload: { iss: 'somebody' } }],
    ['of no session', { payload: { sid: undefined } }],
    ['of something that is no id', { payload: { sub: 'ann@example.org' } }],
  ])("is nobody's: %s", async (_, change) => {
    expect(await readAccessToken(await forged(change), key, at)).toBeNull();
  });

  it("is nobody's: ASVS 9.1.2: with the algorithm 'none'", async () => {
    const unsigned = new UnsecuredJWT({ sid: claims.sessionId })
      .setIssuer('play-by-play')
      .setAudience('play-by-play/api')
      .setSubject(claims.fanId)
      .setIssuedAt(now)
      .setExpirationTime(now + 900)
      .encode();
    expect(await readAccessToken(unsigned, key, at)).toBeNull();
  });

  it('says nothing else: no name, no e-mail, no role', async () => {
    const [, payload = ''] = (await signAccessToken(claims, key, at)).split('.');
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    expect(Object.keys(said).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });
});
