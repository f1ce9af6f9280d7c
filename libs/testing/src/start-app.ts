import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { noServices } from './no-services.js';
import { projectRoot } from './project-root.js';
import { sharedSecret } from './shared-secret.js';
import { runningTimeOf } from './running-clock.js';

/** A process that is no more. */
export interface Death {
  readonly pid: number;
  /** Null where it ended by itself. */
  readonly signal: NodeJS.Signals | null;
}

/** How a process ended that was told to. */
export interface Stop {
  /** Milliseconds that it took, this machine's standstills left out. */
  readonly ms: number;
  /** 0 where it ended in good order; null where a signal ended it. */
  readonly code: number | null;
}

/** It ended before it was ready; the message has its own words. */
export class EndedEarlyError extends Error {
  constructor(
    readonly death: Death,
    message: string,
  ) {
    super(message);
  }
}

/** One of the project's apps in a process of its own, as it is built. */
export interface AppProcess {
  readonly pid: number;
  /** How it came to its end. */
  readonly ended: Promise<Death>;
  /** Where it says how it is, and serves what it serves. */
  readonly url: string;
  /** What it has logged so far. */
  logged(): string;
  /** The sum over the labels of a metric; 0 where it has none. */
  metric(name: string): Promise<number>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
  /** SIGTERM. A process that hangs ends itself all the same, in time: only its code tells. */
  stop(): Promise<Stop>;
  /** SIGSTOP: it keeps its connections and does nothing. */
  freeze(): void;
  thaw(): void;
}

const deathOf = ({ pid = 0, signalCode }: ChildProcess): Death => ({ pid, signal: signalCode });

const earlyEnd = (child: ChildProcess, code: number | null, words: string): EndedEarlyError =>
  new EndedEarlyError(deathOf(child), `it ended with ${child.signalCode ?? code}: ${words}`);

const readyUrl = (child: ChildProcess, words: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('close', (code) => reject(earlyEnd(child, code, words())));
    if (!child.stdout) return reject(new Error('it has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('ready ') && resolve(line.slice(6)));
  });

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

const stop = async (child: ChildProcess): Promise<Stop> => {
  const { ms } = await runningTimeOf(() => end(child, 'SIGTERM'));
  return { ms, code: child.exitCode };
};

const sumOf = (metrics: string, name: string): number => {
  const lines = metrics.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
};

/** Everything on free ports unless the environment given says otherwise. Throws with the app's own words. */
export const startApp = async (app: string, env: Readonly<Record<string, string>>): Promise<AppProcess> => {
  const entry = join(projectRoot(), 'dist', 'apps', app, 'src', 'main.js');
  const ports = {
    PORT: '0',
    PROJECTOR_PORT: '0',
    INGESTION_PORT: '0',
    STREAM_PROCESSOR_PORT: '0',
    QUESTION_DESK_PORT: '0',
  };
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...noServices, ...ports, ...sharedSecret, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const logged = () => words;
  const ended = once(child, 'exit').then(() => deathOf(child));
  const url = await readyUrl(child, logged);
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    logged,
    metric: async (name) => sumOf(await (await fetch(`${url}/metrics`)).text(), name),
    kill: () => end(child, 'SIGKILL'),
    stop: () => stop(child),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
};
