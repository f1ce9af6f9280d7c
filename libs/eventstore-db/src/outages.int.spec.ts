import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type NewEvent, StoreUnavailableError } from '@pbp/eventing';
import { collect, note, notes, readRevisions } from '@pbp/eventing/testing';
import { eventually, type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import { connectEventStore } from './connect-event-store.js';
import { createClient } from './create-client.js';
import { EventStoreDb } from './event-store-db.js';
import { type EventStoreDbOptions, withDefaults } from './options.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('when the event store fails', () => {
  let folder: string;
  let server: EventStoreProcess;
  let store: EventStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-outages-'));
    server = await startEventStoreProcess(folder);
    store = connectEventStore(server.url, {
      appendTimeoutMs: 300,
      attempts: 3,
      backoff: { initialMs: 20, maxMs: 100 },
    });
  });

  afterAll(async () => {
    server.thaw();
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  /** One more than a process may have, with options of its own. */
  const besides = (options: EventStoreDbOptions): EventStore =>
    new EventStoreDb(createClient(server.url), withDefaults(options));

  const restart = async (): Promise<void> => {
    await server.kill();
    server = await startEventStoreProcess(folder);
  };

  it('an append that gets no answer says that its outcome is unknown; the same again settles it', async () => {
    await eventually(() => store.append('game-frozen', [note('first')], 'none'));
    server.freeze();
    await expect(store.append('game-frozen', notes('unknown', 2), 0)).rejects.toMatchObject({
      code: 'APPEND_OUTCOME_UNKNOWN',
      retryable: true,
    });
    server.thaw();
    expect((await eventually(() => store.append('game-frozen', notes('unknown', 2), 0))).revision).toBe(2);
    expect(await readRevisions(store, 'game-frozen')).toEqual([0, 1, 2]);
  });

  it('an append outlives a restart of the server', async () => {
    await eventually(() => store.append('game-restart', [note('first')], 'none'));
    await server.kill();
    const append = () => store.append('game-restart', [note('second')], 0);
    const appended = append().then(
      () => true,
      () => false,
    );
    server = await startEventStoreProcess(folder);
    if (!(await appended)) await eventually(append);
    expect(await readRevisions(store, 'game-restart')).toEqual([0, 1]);
  });

  it('many large appends at a frozen server that then dies do not end this process', async () => {
    const unhandled: unknown[] = [];
    const remember = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', remember);
    await eventually(() => store.append('game-connected', [note('connected')], 'any'));
    server.freeze();
    const large = (n: number): NewEvent =>
      ({ ...notes(`large/${n}`, 1)[0], data: { text: 'x'.repeat(200_000) } }) as NewEvent;
    const appends = upTo(60).map((n) => store.append(`game-large-${n}`, [large(n)], 'none'));
    // By then the client holds more than it could send.
    await Promise.race(appends.map((append) => append.catch(() => undefined)));
    await restart();
    await Promise.allSettled(appends);
    expect(unhandled).toEqual([]);
    for (const n of upTo(60)) {
      await eventually(() => store.append(`game-large-${n}`, [large(n)], 'none'));
      expect(await readRevisions(store, `game-large-${n}`)).toEqual([0]);
    }
    process.off('unhandledRejection', remember);
  });

  it('a subscription goes on over kills: no gap, no double', async () => {
    const stop = new AbortController();
    const revisions: number[] = [];
    const subscribing = (async () => {
      for await (const delivery of store.subscribe({
        after: 'start',
        prefixes: ['game-killed'],
        signal: stop.signal,
      })) {
        if (delivery.kind === 'event') revisions.push(delivery.event.revision);
      }
    })();
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 10; n += 1) {
        const at = round * 10 + n;
        await eventually(() => store.append('game-killed', [note(`killed/${at}`)], at === 0 ? 'none' : at - 1));
      }
      await restart();
    }
    await eventually(() => expect(revisions.length).toBeGreaterThanOrEqual(40));
    expect(revisions).toEqual(upTo(40));
    stop.abort();
    await subscribing;
  });

  it('a subscription from the end loses nothing when the server dies before the first event', async () => {
    const stop = new AbortController();
    const texts: string[] = [];
    let caughtUp = 0;
    const subscribing = (async () => {
      for await (const delivery of store.subscribe({ after: 'end', prefixes: ['game-pinned'], signal: stop.signal })) {
        if (delivery.kind === 'event') texts.push(delivery.event.stream);
        if (delivery.kind === 'caughtUp') caughtUp += 1;
      }
    })();
    await eventually(() => expect(caughtUp).toBe(1));
    await restart();
    await eventually(() => store.append('game-pinned-1', [note('pinned')], 'none'));
    await eventually(() => expect(texts).toEqual(['game-pinned-1']));
    stop.abort();
    await subscribing;
  });

  it('a read goes on over a kill', async () => {
    for (let n = 0; n < 5; n += 1)
      await eventually(() => store.append('game-read', notes(`read/${n}`, 800), n === 0 ? 'none' : n * 800 - 1));
    const revisions: number[] = [];
    for await (const { revision } of store.read('game-read')) {
      revisions.push(revision);
      if (revision === 10) await restart();
    }
    expect(revisions).toEqual(upTo(4000));
    expect(await collect(store.read('game-read', { limit: 1 }))).toHaveLength(1);
  });

  it('a read that is kept waiting is begun again, and says that the store is unavailable when that is in vain', async () => {
    const impatient = besides({ attempts: 2, readSilentMs: 200 });
    await eventually(() => impatient.append('game-silent', [note('silent')], 'none'));
    server.freeze();
    await expect(collect(impatient.read('game-silent'))).rejects.toThrow(StoreUnavailableError);
    server.thaw();
    expect(await eventually(() => readRevisions(impatient, 'game-silent'))).toEqual([0]);
    await impatient.close();
  });

  it('a read under way ends with the store that it reads', async () => {
    const closing = besides({ attempts: 1 });
    await eventually(() => closing.append('game-closing', [note('closing')], 'none'));
    server.freeze();
    const reading = collect(closing.read('game-closing'));
    reading.catch(() => undefined);
    await closing.close();
    await expect(reading).rejects.toThrow(StoreUnavailableError);
    server.thaw();
  });
});
