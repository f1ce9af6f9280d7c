import { execFile } from 'node:child_process';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AsUser, commandAs } from '../as-user.js';
import { type Binaries } from '../binaries/find-binaries.js';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { type Layout } from '../layout.js';

const run = promisify(execFile);

/** The only role. Who may enter the socket's folder is that role, hence `trust` there and nothing over TCP. */
export const superuser = 'pbp';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const reasonOf = (error: unknown): string => {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  const lines = (said || String(error)).split('\n').filter(Boolean);
  // What went wrong comes first; behind it initdb tells of its tidying up.
  const cause = lines.find((line) => /\b(FATAL|PANIC|error):/.test(line));
  return cause ?? lines.findLast((line) => !line.startsWith('initdb: removing ')) ?? '';
};

const initialise = async (binaries: Binaries, folder: string, user: AsUser): Promise<void> => {
  const options = [
    '-D',
    folder,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale=C',
    '--auth-local=trust',
    '--auth-host=reject',
  ];
  const { file, args, ids } = commandAs(user, binaries.initdb, options);
  try {
    await run(file, args, { ...ids, cwd: '/' });
  } catch (error) {
    throw new EmbeddedPostgresError(`PostgreSQL could not make its data folder ${folder}: ${reasonOf(error)}`);
  }
};

/** Makes the cluster once. It gets its name only when it is whole: a start cut short leaves nothing half made. */
export const createCluster = async (binaries: Binaries, layout: Layout, user: AsUser): Promise<void> => {
  if (await exists(join(layout.cluster, 'PG_VERSION'))) return;
  const unfinished = `${layout.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await initialise(binaries, unfinished, user);
  await rename(unfinished, layout.cluster);
};
