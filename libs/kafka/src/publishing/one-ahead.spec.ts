import { setImmediate as turn } from 'node:timers/promises';
import { oneAhead } from './one-ahead.js';

/** What happened, in order; dealing takes until it is told to end. */
class Workshop {
  readonly told: string[] = [];
  readonly ends: PromiseWithResolvers<void>[] = [];

  async *makes(count: number, fails?: Error): AsyncGenerator<number> {
    for (let each = 1; each <= count; each++) {
      this.told.push(`made ${each}`);
      yield each;
    }
    if (fails) throw fails;
  }

  readonly deal = async (each: number): Promise<void> => {
    this.told.push(`begun ${each}`);
    const end = Promise.withResolvers<void>();
    this.ends.push(end);
    await end.promise;
    this.told.push(`ended ${each}`);
  };

  /** Ends what is being dealt with, well or badly, and lets everything happen that can. */
  async end(error?: Error): Promise<void> {
    const next = this.ends.shift();
    if (error) next?.reject(error);
    else next?.resolve();
    await turn();
  }
}

describe('one ahead', () => {
  let shop: Workshop;
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  beforeEach(() => {
    shop = new Workshop();
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('makes the next one while one is dealt with, in order, and none beyond it', async () => {
    const all = oneAhead(shop.makes(3), shop.deal);
    await turn();
    expect(shop.told).toEqual(['made 1', 'begun 1', 'made 2']);
    await shop.end();
    expect(shop.told.slice(3)).toEqual(['ended 1', 'begun 2', 'made 3']);
    await shop.end();
    await shop.end();
    await all;
    expect(shop.told.slice(6)).toEqual(['ended 2', 'begun 3', 'ended 3']);
  });

  it('waits for the last one', async () => {
    let over = false;
    const all = oneAhead(shop.makes(1), shop.deal).then(() => (over = true));
    await turn();
    expect(over).toBe(false);
    await shop.end();
    await all;
  });

  it('deals with nothing more after a failure, and tells it, though the next one was being made', async () => {
    const all = oneAhead(shop.makes(3), shop.deal);
    const outcome = expect(all).rejects.toThrow('not sent');
    await turn();
    await shop.end(new Error('not sent'));
    await outcome;
    expect(shop.told).toEqual(['made 1', 'begun 1', 'made 2']);
  });

  it('hears of a failure while the next one is still being made', async () => {
    const made = Promise.withResolvers<number>();
    const slowly = async function* () {
      yield 1;
      yield await made.promise;
    };
    const outcome = expect(oneAhead(slowly(), shop.deal)).rejects.toThrow('not sent');
    await turn();
    await shop.end(new Error('not sent'));
    made.resolve(2);
    await outcome;
    expect(shop.told).toEqual(['begun 1']);
  });

  it('tells that making failed once what is dealt with has come to its end', async () => {
    let over = false;
    const all = oneAhead(shop.makes(1, new Error('not made')), shop.deal).finally(() => (over = true));
    const outcome = expect(all).rejects.toThrow('not made');
    await turn();
    expect(over).toBe(false);
    await shop.end();
    await outcome;
  });

  it('survives that both halves fail', async () => {
    const all = oneAhead(shop.makes(1, new Error('not made')), shop.deal);
    const outcome = expect(all).rejects.toThrow('not');
    await turn();
    await shop.end(new Error('not sent'));
    await outcome;
  });
});
