import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process of its own, which answers each order once. */
export class Forked<Order extends object, Answer> {
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;

  constructor(file: URL) {
    this.child = fork(file);
    this.ended = once(this.child, 'exit').then(() => {
      throw new Error(`${file.pathname} has ended`);
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
