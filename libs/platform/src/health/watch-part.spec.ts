import { eventually } from '@pbp/testing';
import { Readiness } from './readiness.js';
import { watchPart } from './watch-part.js';

describe('watching a part', () => {
  let stop: AbortController;
  let watching: Promise<void>;
  const readiness = new Readiness();
  const watch = (probe: () => Promise<unknown>) => {
    stop = new AbortController();
    watching = watchPart({ part: 'database', probe, readiness, signal: stop.signal, everyMs: 1, withinMs: 20 });
  };
  const isNow = (state: object) => eventually(() => expect(readiness.report()['database']).toMatchObject(state));
  afterEach(async () => {
    stop.abort();
    await watching;
  });

  it('tells when it goes, why, and when it comes back', async () => {
    let failure: Error | null = null;
    watch(async () => {
      if (failure) throw failure;
    });
    await isNow({ state: 'ready' });
    failure = new AggregateError([new Error('no route'), new Error('refused\nand more')]);
    await isNow({ state: 'down', reason: 'no route, refused' });
    failure = null;
    await isNow({ state: 'ready' });
  });

  it('asks one question at a time, and says that an answer is late', async () => {
    let [asked, hangs] = [0, true];
    let answer = (): void => undefined;
    watch(() => {
      asked += 1;
      return hangs ? new Promise<void>((resolve) => (answer = resolve)) : Promise.resolve();
    });
    await isNow({ state: 'down', reason: 'does not answer within 0.02 s' });
    expect(asked).toBe(1);
    hangs = false;
    answer();
    await isNow({ state: 'ready' });
  });
});
