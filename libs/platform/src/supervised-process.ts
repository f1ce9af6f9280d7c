import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from './logger.js';
import { type Readiness } from './health/readiness.js';

/** How to start a process that says `ready <url>` on its first line. */
export interface ProcessPlan {
  readonly name: string;
  /** A built entry file and its arguments; `portOf` the last url may be used by a restart. */
  readonly entry: string;
  readonly args: (last: string | null) => readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly readyWithinMs?: number;
  /** A life as long as this is no failed start: what ends it is followed by the shortest wait. Default 10 s, as systemd has it. */
  readonly steadyAfterMs?: number;
}

/** The process ended, or said nothing in time, before it was ready. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const restartDelays = [100, 500, 1_000, 2_000];
const longestDelay = 5_000;

/** Milliseconds until the next start, by how many lives in a row were short. */
const delayAfter = (shortLives: number): number => restartDelays[shortLives] ?? longestDelay;

/** One that could not be spawned has no pid and never ends. */
const isRunning = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;

/**
 * A child process that is started again when it dies, for as long as it is wanted. Its stdin is ours: when this process
 * goes, even by kill -9, the child sees its stdin close and ends (it is started with --with-parent).
 */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private readonly stopping = new AbortController();
  private url: string | null = null;
  private readyAt: number | null = null;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly readiness: Readiness,
    private readonly logger: Logger,
  ) {}

  /** Answers the url of the ready line. Throws StartError with the process's own words. */
  async start(): Promise<string> {
    const url = await this.launch();
    void this.keepAlive();
    return url;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const child = this.child;
    if (!child || !isRunning(child)) return;
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await once(child, 'exit');
    clearTimeout(patience);
  }

  private async launch(): Promise<string> {
    const { name, entry, args, nodeOptions = [], readyWithinMs = 60_000 } = this.plan;
    const child = spawn(process.execPath, [...nodeOptions, entry, ...args(this.url), '--with-parent'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    this.readyAt = null;
    const words: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      words.push(line);
      if (words.length > 20) words.shift();
      this.logger.debug({ process: name }, line);
    });
    this.url = await this.firstUrl(child, readyWithinMs, words);
    this.readyAt = performance.now();
    this.readiness.ready(name);
    return this.url;
  }

  private firstUrl(child: ChildProcess, withinMs: number, words: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new StartError(`${this.plan.name}: ${words.join(' ') || why}`));
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail(`not ready after ${withinMs / 1000} s`);
      }, withinMs);
      child.once('error', (error) => fail(error.message));
      child.once('close', (code, signal) => {
        clearTimeout(timer);
        fail(`ended with ${signal ?? code}`);
      });
      if (!child.stdout) return fail('has no stdout');
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('ready ')) return;
        clearTimeout(timer);
        resolve(line.slice('ready '.length).trim());
      });
    });
  }

  /** Waits for the end of the process; how long it had been ready, in milliseconds. */
  private async life(): Promise<number> {
    if (this.child && isRunning(this.child)) await once(this.child, 'exit');
    return this.readyAt === null ? 0 : performance.now() - this.readyAt;
  }

  private async keepAlive(): Promise<void> {
    const { name, steadyAfterMs = 10_000 } = this.plan;
    const { signal } = this.stopping;
    for (let shortLives = 0; ; shortLives++) {
      if ((await this.life()) >= steadyAfterMs) shortLives = 0;
      if (signal.aborted) return;
      this.readiness.down(name, 'the process ended and is started again');
      this.logger.warn({ process: name }, 'ended, starting again');
      await pause(delayAfter(shortLives), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.launch().catch((error: unknown) => this.logger.error({ process: name, error }, 'did not start'));
    }
  }
}
