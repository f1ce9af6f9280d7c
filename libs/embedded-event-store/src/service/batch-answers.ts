import { type Call } from './call.js';

/** The answers of a BatchAppend call. Those of one commit leave as one write. */
export class BatchAnswers {
  #ready: Buffer[] = [];
  #expected = 0;
  #ending = false;

  constructor(private readonly call: Call) {}

  send(answer: Buffer): void {
    this.#ready.push(answer);
    if (this.#ready.length === 1) queueMicrotask(() => this.#flush());
  }

  expect(answer: Promise<Buffer>): void {
    this.#expected++;
    void answer.then((frame) => {
      this.#expected--;
      this.send(frame);
    });
  }

  endWhenAllAreSent(): void {
    this.#ending = true;
    if (this.#expected === 0 && this.#ready.length === 0) this.call.end();
  }

  #flush(): void {
    const ready = this.#ready;
    this.#ready = [];
    this.call.write(Buffer.concat(ready));
    if (this.#ending && this.#expected === 0) this.call.end();
  }
}
