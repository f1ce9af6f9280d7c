import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';

/** What an access token says: whose session it is of. Everything else is asked of the session itself. */
export interface AccessClaims {
  readonly fanId: string;
  readonly sessionId: string;
}

/** And between which seconds since 1970 it is good, the last not among them. */
export interface ReadToken extends AccessClaims {
  readonly from: number;
  readonly until: number;
}

export const ACCESS_SECONDS = 15 * 60;

const ALGORITHM = 'HS256';
/** RFC 9068's type: no other kind of token that the key may ever sign is taken for one of these. */
const TYPE = 'at+jwt';
const ISSUER = 'play-by-play';
const AUDIENCE = 'play-by-play/api';

const Payload = z.object({ sub: z.uuid(), sid: z.uuid(), iat: z.number(), exp: z.number() });

/** Seconds since 1970, as tokens count them. */
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** A JWT that is good for 15 minutes, and only for as long as its session stands. */
export const signAccessToken = (
  { fanId, sessionId }: AccessClaims,
  key: Uint8Array,
  at = new Date(),
): Promise<string> =>
  new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(fanId)
    .setIssuedAt(seconds(at))
    .setExpirationTime(seconds(at) + ACCESS_SECONDS)
    .sign(key);

/** What the token says; null where it is not ours, not of this kind, or too old. */
export const readAccessToken = async (token: string, key: Uint8Array, at = new Date()): Promise<ReadToken | null> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      maxTokenAge: ACCESS_SECONDS,
      currentDate: at,
    });
    const { sub, sid, iat, exp } = Payload.parse(payload);
    return { fanId: sub, sessionId: sid, from: iat, until: Math.min(exp, iat + ACCESS_SECONDS) };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
    throw error;
  }
};
