import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type AsUser } from './as-user.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Where everything of one embedded PostgreSQL lies. */
export interface Layout {
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The folder of the unix socket: only this user may enter it. */
  readonly socket: string;
  readonly log: string;
}

/** The kernel's limit for the whole socket path is 108 bytes on Linux, 104 on macOS. */
const longestSocketPath = 100;
const socketFile = '.s.PGSQL.5432';

const socketFolder = (home: string): string => {
  const beside = join(home, 'socket');
  if (Buffer.byteLength(join(beside, socketFile)) <= longestSocketPath) return beside;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return join(tmpdir(), `play-by-play-${name}`);
};

export const layoutOf = (dataDir: string): Layout => {
  const home = resolve(dataDir);
  return { home, cluster: join(home, 'cluster'), socket: socketFolder(home), log: join(home, 'postgres.log') };
};

/** The mode alone is not enough: a folder in the temp directory may have been laid there by somebody else. */
const refuseStrangers = async (folder: string, owner: number | undefined): Promise<void> => {
  const found = await lstat(folder);
  if (found.isDirectory() && (owner === undefined || found.uid === owner)) return;
  throw new EmbeddedPostgresError(`${folder} belongs to somebody else: remove it or choose another DATA_DIR`);
};

const makePrivate = async (folder: string, user: AsUser): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const owner = user.kind === 'nobody' ? user.uid : process.getuid?.();
  if (user.kind === 'nobody') await chown(folder, user.uid, user.gid);
  await refuseStrangers(folder, owner);
  await chmod(folder, 0o700);
};

/** Makes the folders, each for this user alone. */
export const makeFolders = async (layout: Layout, user: AsUser): Promise<void> => {
  try {
    await makePrivate(layout.home, user);
    await makePrivate(layout.socket, user);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(`cannot use ${layout.home} for PostgreSQL: ${String(error)}`);
  }
};
