import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { type AsUser, commandAs } from '../as-user.js';
import { type Binaries } from '../binaries/find-binaries.js';
import { type Layout } from '../layout.js';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Becomes PostgreSQL and leaves a watcher that ends it when our end of stdin closes, which the kernel does for us
 * even at a kill -9. `$$` is the server's process id also inside the watcher.
 */
const withoutUs = 'exec 3<&0 </dev/null; { cat <&3; kill -INT $$; } >/dev/null 2>&1 & exec 3<&-; exec "$@"';

const quoted = (path: string): string => `"${path.replaceAll('"', '""')}"`;

const settings = (layout: Layout): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: quoted(layout.socket),
  unix_socket_permissions: '0700',
  shared_buffers: '64MB',
  max_connections: '40',
  max_wal_size: '256MB',
});

const argumentsOf = (layout: Layout): string[] => [
  '-D',
  layout.cluster,
  ...Object.entries(settings(layout)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

const exitOf = (child: ChildProcess): Promise<Exit> =>
  new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });

/** Starts the server in a session of its own, so that a Ctrl-C in the terminal does not reach it before its users are done. */
export const spawnServer = (binaries: Binaries, layout: Layout, user: AsUser): ServerProcess => {
  const { file, args, ids } = commandAs(user, '/bin/sh', [
    '-c',
    withoutUs,
    'sh',
    binaries.postgres,
    ...argumentsOf(layout),
  ]);
  const log = openSync(layout.log, 'a', 0o600);
  const child = spawn(file, args, { ...ids, stdio: ['pipe', log, log], cwd: '/', detached: true });
  closeSync(log);
  child.stdin?.on('error', () => undefined);
  const exited = exitOf(child).finally(() => child.stdin?.destroy());
  return { pid: child.pid ?? -1, exited, kill: (signal) => void child.kill(signal) };
};
