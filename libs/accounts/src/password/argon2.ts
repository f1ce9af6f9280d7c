import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Argon2Answer, type Argon2Job } from './argon2-thread.js';

/** Beside this file, as a source or as it is built. */
const THREAD = new URL(`./argon2-thread${extname(import.meta.url)}`, import.meta.url);

/** At some 50 ms each, who comes later waits longer than anybody does. */
const MOST_WAITING = 200;

type WithoutId<Job> = Job extends Argon2Job ? Omit<Job, 'id'> : never;

interface Waiting {
  readonly resolve: (answer: Argon2Answer) => void;
  readonly reject: (error: Error) => void;
}

/** So many passwords wait to be hashed that no more are taken. */
export class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
  /** It passes by itself. */
  readonly retryable = true;
}

/**
 * argon2id in a thread of its own: it computes for 50 ms and more, in which no event would go out to anybody. One at a
 * time, so that memory and processor are left for the others. The thread starts with the first password.
 */
export class Argon2 {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private jobs = 0;

  async hash(job: Omit<Extract<Argon2Job, { kind: 'hash' }>, 'id' | 'kind'>): Promise<string> {
    const answer = await this.ask({ kind: 'hash', ...job });
    if ('hash' in answer) return answer.hash;
    throw new Error('the thread answered something else');
  }

  async verify(password: string, hash: string): Promise<boolean> {
    const answer = await this.ask({ kind: 'verify', password, hash });
    if ('right' in answer) return answer.right;
    throw new Error('the thread answered something else');
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private ask(job: WithoutId<Argon2Job>): Promise<Argon2Answer> {
    if (this.waiting.size >= MOST_WAITING) throw new TooBusyError('too many passwords wait to be hashed');
    const id = ++this.jobs;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.running().postMessage({ ...job, id });
    });
  }

  private running(): Worker {
    this.worker ??= this.start();
    return this.worker;
  }

  private start(): Worker {
    const worker = new Worker(THREAD, { name: 'argon2' });
    worker.unref();
    worker.on('message', (answer: Argon2Answer) => this.take(answer));
    worker.once('error', (error) => this.lose(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => this.lose(new Error('the thread that hashes passwords ended')));
    return worker;
  }

  private take(answer: Argon2Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer);
  }

  /** The next one to ask starts another. */
  private lose(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
