import { setTimeout as pause } from 'node:timers/promises';
import { type Death, EndedEarlyError } from './start-app.js';

interface Mortal {
  readonly ended: Promise<Death>;
}

const AGAIN_AFTER_MS = 100;

/** A process that is started again whenever it dies, as an operator's supervisor does, until nobody wants it any more. */
export class Supervised<P extends Mortal> {
  /** Everybody who died of a signal, before it was ready or after. */
  readonly deaths: Death[] = [];
  private isWanted = true;
  private life: Promise<P>;

  constructor(private readonly start: () => Promise<P>) {
    this.life = this.live();
  }

  /** The one that is alive, as soon as it is ready. */
  now(): Promise<P> {
    return this.life;
  }

  /** The last one, which is not started again. */
  async release(): Promise<P> {
    this.isWanted = false;
    return this.life;
  }

  private async live(): Promise<P> {
    for (;;) {
      try {
        const process = await this.start();
        void process.ended.then((death) => this.mourn(death));
        return process;
      } catch (error) {
        // Whoever ends with words of its own has something to say, and no second life will mend it.
        if (!(error instanceof EndedEarlyError) || error.death.signal === null) throw error;
        this.deaths.push(error.death);
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  private mourn(death: Death): void {
    this.deaths.push(death);
    if (!this.isWanted) return;
    this.life = this.live();
    // Whoever asks for the next life hears of its failure.
    this.life.catch(() => undefined);
  }
}
