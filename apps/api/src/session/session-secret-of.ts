import { type Config } from '@pbp/contracts';
import { ConfigError } from '@pbp/platform';

/** What signs sessions. Throws ConfigError without it: a copy with a secret of its own would know no other's sessions. */
export const sessionSecretOf = ({ SESSION_SECRET }: Config): string => {
  if (SESSION_SECRET !== undefined) return SESSION_SECRET;
  throw new ConfigError(
    'SESSION_SECRET is unset: the API as a process of its own needs it, the same for every copy, e.g. of "openssl rand -base64 32"',
  );
};
