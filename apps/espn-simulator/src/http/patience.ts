import { type ServerResponse } from 'node:http';

interface Waiting {
  readonly response: ServerResponse;
  readonly answer: () => void;
}

/** Holds answers back: while the feed hangs, and for as long as a slow one takes. */
export class Patience {
  private waiting: Waiting[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly hangs: () => boolean) {}

  run(response: ServerResponse, answer: () => void): void {
    if (!this.hangs()) return answer();
    this.waiting.push({ response, answer });
  }

  /** Answers those who waited, once the feed hangs no more. */
  recheck(): void {
    if (this.hangs()) return;
    const ready = this.waiting.filter(({ response }) => !response.destroyed);
    this.waiting = [];
    for (const { answer } of ready) answer();
  }

  after(response: ServerResponse, milliseconds: number, answer: () => void): void {
    if (milliseconds === 0) return answer();
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      if (!response.destroyed) answer();
    }, milliseconds);
    this.timers.add(timer);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.waiting = [];
  }
}
