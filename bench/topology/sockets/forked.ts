import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a process of its own, which answers each order once. */
export class Forked<Order extends object, Answer> {
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;

  constructor(file: string) {
    this.child = fork(fileURLToPath(new URL(file, import.meta.url)));
    this.ended = once(this.child, 'exit').then(() => {
      throw new Error(`${file} has ended`);
    });
    this.ended.catch(() => undefined);
  }

  async ask(order: Order): Promise<Answer> {
    this.child.send(order);
    return this.answer();
  }

  /** Throws where the process has ended. */
  async answer(): Promise<Answer> {
    const [answer] = (await Promise.race([once(this.child, 'message'), this.ended])) as [Answer];
    return answer;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}
