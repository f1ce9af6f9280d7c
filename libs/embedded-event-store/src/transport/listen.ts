import { chmodSync, rmSync, statSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { StoreOpenError } from '../engine/errors.js';

/** Where to listen: a unix socket, or a port of this machine alone. */
export type Address =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; /** 0 for any that is free. */ readonly port: number };

const LOOPBACK = '127.0.0.1';
const OWNER_ONLY = 0o600;
/** The shortest limit among the systems: macOS has 104 bytes with the ending zero, Linux 108. */
const LONGEST_SOCKET_PATH = 103;

/** Listens and answers the URL for clients. Throws StoreOpenError where the address cannot be had. */
export const listen = async (server: Server, address: Address): Promise<string> => {
  try {
    return address.kind === 'unix'
      ? await listenOnSocket(server, address.path)
      : await listenOnPort(server, address.port);
  } catch (error) {
    throw error instanceof StoreOpenError ? error : new StoreOpenError(explain(error, address), { cause: error });
  }
};

const listenOnPort = async (server: Server, port: number): Promise<string> => {
  await bound(server, () => server.listen({ host: LOOPBACK, port }));
  return `esdb://${LOOPBACK}:${portOf(server)}?tls=false`;
};

export const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const listenOnSocket = async (server: Server, path: string): Promise<string> => {
  if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) {
    throw new StoreOpenError(`the socket's path is longer than ${LONGEST_SOCKET_PATH} bytes: ${path}`);
  }
  await removeStale(path);
  await bound(server, () => server.listen({ path }));
  chmodSync(path, OWNER_ONLY);
  return `unix:${path}`;
};

/** A socket file whose process is gone answers nobody; one that answers is somebody's. */
const removeStale = async (path: string): Promise<void> => {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = connect({ path }, () => {
      probe.destroy();
      resolve(undefined);
    });
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
  });
  if (code === undefined) throw new StoreOpenError(`the socket ${path} is in use by another process: stop it first`);
  // A file that is no socket refuses too, and is not ours to remove.
  if (code === 'ECONNREFUSED' && statSync(path).isSocket()) rmSync(path, { force: true });
};

const bound = (server: Server, start: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve();
    });
    start();
  });

const explain = (error: unknown, address: Address): string => {
  const reason = error instanceof Error ? error.message : String(error);
  if (address.kind === 'unix') return `cannot listen on the socket ${address.path}: ${reason}`;
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? `port ${address.port} is in use: choose another with --port, or 0 for any`
    : `cannot listen on port ${address.port}: ${reason}`;
};
