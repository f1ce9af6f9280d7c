import { parseArgs } from 'node:util';
import { type EventStoreOptions } from './serve.js';

export const USAGE = 'usage: event-store --data-dir DIR [--port N | --socket PATH] [--health-port N] [--with-parent]';

/** The port that EventStoreDB listens on. */
const DEFAULT_PORT = '2113';
const LARGEST_PORT = 65_535;

export interface Arguments extends EventStoreOptions {
  /** Where it says how it is; null: nowhere. */
  readonly healthPort: number | null;
  /** End when standard input does, which is when the parent ends, however it ends. */
  readonly withParent: boolean;
}

/** Throws an Error whose message is one line. */
export const readArguments = (
  args: readonly string[],
  { EVENT_STORE_HEALTH_PORT }: Readonly<Record<string, string | undefined>> = {},
): Arguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'data-dir': { type: 'string' },
      port: { type: 'string' },
      socket: { type: 'string' },
      'health-port': { type: 'string' },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  const dataDir = values['data-dir'];
  if (!dataDir) throw new Error('--data-dir is missing');
  if (values.socket !== undefined && values.port !== undefined) throw new Error('either --port or --socket, not both');
  const healthPort = values['health-port'] ?? (EVENT_STORE_HEALTH_PORT || undefined);
  return {
    dataDir,
    healthPort: healthPort === undefined ? null : readPort(healthPort, '--health-port'),
    listen:
      values.socket === undefined
        ? { kind: 'tcp', port: readPort(values.port ?? DEFAULT_PORT) }
        : { kind: 'unix', path: values.socket },
    withParent: values['with-parent'],
  };
};

export const readPort = (text: string, option = '--port'): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LARGEST_PORT) return port;
  throw new Error(`${option} must be a number from 0 to ${LARGEST_PORT}, not ${text}`);
};
