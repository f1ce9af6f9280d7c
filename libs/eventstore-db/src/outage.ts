import { setTimeout as pause } from 'node:timers/promises';

const SETTLE_MS = 50;

/**
 * After a lost connection the client rejects the calls of the old one and of the new one alike if they overlap, and
 * then stumbles over the late answer. So new calls wait a moment until the old connection's errors are all in.
 */
export class Outage {
  #overAt = 0;

  begin(): void {
    this.#overAt = Date.now() + SETTLE_MS;
  }

  async over(): Promise<void> {
    const ms = this.#overAt - Date.now();
    if (ms > 0) await pause(ms);
  }
}
