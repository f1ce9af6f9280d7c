import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { readNote, writeNote } from '@pbp/platform';
import * as z from 'zod';

const Secret = z.string().min(32);

/**
 * What signs the sessions: of the configuration, or made once and kept in the data folder for its owner only, so that
 * fans stay signed in over a restart. A file that cannot be read is made anew, and signs everybody out.
 */
export const keptSessionSecret = ({ SESSION_SECRET, DATA_DIR }: Config): string => {
  if (SESSION_SECRET !== undefined) return SESSION_SECRET;
  const file = join(DATA_DIR, 'session-secret.json');
  const known = readNote(file, Secret);
  if (known !== null) return known;
  const secret = randomBytes(32).toString('base64url');
  writeNote(file, secret, 0o600);
  return secret;
};
