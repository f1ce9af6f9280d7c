import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** PostgreSQL refuses to run as root; this says as whom it runs. */
export type AsUser =
  | { readonly kind: 'self' }
  /** Root within a user namespace that shows it as an ordinary user: root's own access to files, no other rights. */
  | { readonly kind: 'namespace' }
  | { readonly kind: 'nobody'; readonly uid: number; readonly gid: number };

const run = promisify(execFile);
/** PostgreSQL looks its user up by name: 65534 is `nobody`, whom every Linux has. */
const inNamespace = ['--user', '--map-user=65534', '--map-group=65534'] as const;

const namespacesAllowed = async (): Promise<boolean> => {
  try {
    await run('unshare', [...inNamespace, 'true']);
    return true;
  } catch {
    return false;
  }
};

const idOfNobody = async (flag: '-u' | '-g'): Promise<number> => Number((await run('id', [flag, 'nobody'])).stdout);

export const nobody = async (): Promise<AsUser> => {
  try {
    return { kind: 'nobody', uid: await idOfNobody('-u'), gid: await idOfNobody('-g') };
  } catch {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root, and neither a user namespace nor a user "nobody" is to be had: run as a normal user or set DATABASE_URL',
    );
  }
};

export const chooseUser = async (uid = process.getuid?.()): Promise<AsUser> => {
  if (uid !== 0) return { kind: 'self' };
  return (await namespacesAllowed()) ? { kind: 'namespace' } : nobody();
};

/** The command line and spawn options that run a program as that user. */
export const commandAs = (
  user: AsUser,
  program: string,
  args: readonly string[],
): { readonly file: string; readonly args: string[]; readonly ids: { uid?: number; gid?: number } } => {
  switch (user.kind) {
    case 'self':
      return { file: program, args: [...args], ids: {} };
    case 'namespace':
      return { file: 'unshare', args: [...inNamespace, '--', program, ...args], ids: {} };
    case 'nobody':
      return { file: program, args: [...args], ids: { uid: user.uid, gid: user.gid } };
    default:
      return user satisfies never;
  }
};
