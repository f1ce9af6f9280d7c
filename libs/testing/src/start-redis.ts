import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';
import { programPath } from './program.js';

/** A Redis of a test's own, for what one must not do to a Redis that others use. It keeps nothing on disk. */
export interface RedisProcess {
  readonly url: string;
  /** SIGKILL: it is away, and all that it held is gone. */
  kill(): Promise<void>;
  /** SIGSTOP: it keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  /** On the same port, empty. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const READY = /Ready to accept connections/;

/** Starts `redis-server` on a free port of the loopback. Throws with its own words where it does not start. */
export const startRedis = async (): Promise<RedisProcess> => {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'pbp-redis-'));
  const start = () =>
    ready(
      spawn(programPath('redis-server') ?? 'redis-server', [
        '--bind',
        '127.0.0.1',
        '--port',
        `${port}`,
        '--dir',
        dir,
        '--save',
        '',
      ]),
    );
  let child = await start();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    startAgain: async () => {
      child = await start();
    },
    stop: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

const ready = (child: ChildProcess): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const words: string[] = [];
    const failed = (error: unknown) =>
      reject(new Error(`redis-server did not start: ${words.join('\n')}`, { cause: error }));
    child.once('error', failed);
    child.once('exit', failed);
    if (!child.stdout) return failed('it has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      words.push(line);
      if (READY.test(line)) resolve(child);
    });
  });
