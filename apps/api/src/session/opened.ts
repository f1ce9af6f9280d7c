import { type Fan, type Sessions, type SessionTokens } from '@pbp/accounts';
import { type Me } from '@pbp/contracts';

/** Who somebody is from here on; `tokens` is null where they were that before. */
export interface Opened {
  readonly me: Me;
  readonly tokens: SessionTokens | null;
}

/** A new session with new tokens; the one that there was is ended, whoever may have known its tokens. */
export const openAnew = async (sessions: Sessions, me: Me, before: Fan | null): Promise<Opened> => {
  const tokens = await sessions.open(me.fanId, me.kind === 'guest');
  if (before) await sessions.end(before.sessionId);
  return { me, tokens };
};
