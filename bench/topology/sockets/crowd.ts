import { setTimeout as pause } from 'node:timers/promises';
import { Forked } from '../forked.js';
import { type CrowdAnswer, type CrowdOrder } from './messages.js';

export interface Delivered {
  readonly messages: number;
  readonly milliseconds: readonly number[];
}

const processes = 2;
const quietMs = 500;

/** Many sockets on one server, in processes of their own. */
export class Crowd {
  private readonly parts = Array.from(
    { length: processes },
    () => new Forked<CrowdOrder, CrowdAnswer>(new URL('./crowd-process.js', import.meta.url)),
  );

  /** Resolves when all of them follow a game: as many one as another. */
  async connect(url: string, sockets: number, gameIds: readonly string[]): Promise<void> {
    await this.ask({ kind: 'connect', url, sockets: sockets / processes, gameIds });
  }

  async begin(): Promise<void> {
    await this.ask({ kind: 'begin' });
  }

  /** What came since the beginning, as soon as nothing more comes. */
  async end(): Promise<Delivered> {
    for (let last = -1; ;) {
      const delivered = await this.delivered();
      if (delivered.messages === last) return delivered;
      last = delivered.messages;
      await pause(quietMs);
    }
  }

  stop(): void {
    for (const part of this.parts) part.stop();
  }

  private async delivered(): Promise<Delivered> {
    const answers = await this.ask({ kind: 'end' });
    const delivered = answers.filter((answer) => answer.kind === 'delivered');
    return {
      messages: delivered.reduce((sum, { messages }) => sum + messages, 0),
      milliseconds: delivered.flatMap(({ milliseconds }) => milliseconds),
    };
  }

  private ask(order: CrowdOrder): Promise<CrowdAnswer[]> {
    return Promise.all(this.parts.map((part) => part.ask(order)));
  }
}
