import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hasCode } from '../has-code.js';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'source' in value && 'target' in value;

const readLinks = async (home: string): Promise<Link[]> => {
  const listed: unknown = JSON.parse(await readFile(join(home, 'native/pg-symlinks.json'), 'utf8'));
  return Array.isArray(listed) ? listed.filter(isLink) : [];
};

const makeLink = async (home: string, { source, target }: Link): Promise<void> => {
  try {
    await symlink(relative(dirname(target), source), join(home, target));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
};

const makeRunnable = async (program: string): Promise<void> => {
  try {
    await access(program, constants.X_OK);
  } catch {
    await chmod(program, 0o755);
  }
};

/** npm packages carry neither symlinks nor, always, run bits; the package's own install script may have been forbidden. */
export const prepareBinaries = async (home: string, programs: readonly string[]): Promise<void> => {
  try {
    for (const link of await readLinks(home)) await makeLink(home, link);
    for (const program of programs) await makeRunnable(program);
  } catch (error) {
    throw new EmbeddedPostgresError(`cannot prepare PostgreSQL's files in ${home}: ${String(error)}`);
  }
};
