import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './project-root.js';
import { type Death } from './start-app.js';

/** The project's embedded event store in a process of its own, as it runs outside of tests. */
export interface EventStoreProcess {
  /** `unix:` and the socket in its data folder, or `esdb://` when a port was asked for. */
  readonly url: string;
  readonly pid: number;
  /** How it came to its end. */
  readonly ended: Promise<Death>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
  /** SIGSTOP: it keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
}

const READY_WITHIN_MS = 60_000;

/**
 * Starts the embedded event store on a data folder (on its own unix socket unless a port is given; 0 takes a free one)
 * and waits until it answers. It ends with this process, however that ends. Runs what is built. Throws with the server's own words.
 */
export const startEventStoreProcess = async (
  dataDir: string,
  { port, env = {} }: { readonly port?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<EventStoreProcess> => {
  const entry = join(projectRoot(), 'dist', 'apps', 'event-store', 'src', 'main.js');
  const listen = port === undefined ? ['--socket', join(dataDir, 'event-store.sock')] : ['--port', String(port)];
  const child = spawn(process.execPath, [entry, '--data-dir', dataDir, ...listen, '--with-parent'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(() => ({ pid: child.pid ?? 0, signal: child.signalCode }));
  const url = await readyUrl(child);
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
};

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let words = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (words += text));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`the event store ended with ${signal ?? code}: ${words}`));
    });
    if (!child.stdout) return reject(new Error('the event store has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('ready ')) return;
      clearTimeout(timer);
      resolve(line.slice('ready '.length).trim());
    });
  });

const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};
