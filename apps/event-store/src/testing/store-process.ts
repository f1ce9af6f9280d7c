import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@pbp/testing';

/** The built entry file; the test run builds it first. */
export const eventStoreMain = join(projectRoot(), 'dist', 'apps', 'event-store', 'src', 'main.js');

/** A running event store, and what it has said so far. */
export class StoreProcess {
  stderr = '';
  stdout = '';
  readonly #exit: Promise<number | null>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => (this.stdout += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.#exit = once(child, 'close').then(([code]) => code as number | null);
  }

  static run(main: string, ...args: readonly string[]): StoreProcess {
    return new StoreProcess(spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] }));
  }

  /** The URL of its line `ready URL`. Rejects where it ended instead. */
  async ready(): Promise<string> {
    for (;;) {
      const [, url] = /^ready (\S+)\n/m.exec(this.stdout) ?? [];
      if (url) return url;
      const ended = await Promise.race([this.#exit, once(this.child.stdout ?? this.child, 'data')]);
      if (!Array.isArray(ended)) throw new Error(`ended with ${String(ended)}: ${this.stderr}`);
    }
  }

  /** Its exit code; null where a signal ended it. */
  exit(): Promise<number | null> {
    return this.#exit;
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.#exit;
  }
}
