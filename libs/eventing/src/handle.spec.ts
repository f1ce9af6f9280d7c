import { ConcurrencyError } from './errors.js';
import { type EventStore } from './event-store.js';
import { handle, type HandleOptions } from './handle.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { type CounterCommand, CounterIsClosed, counter } from './testing/counter.js';
import { collect, note } from './testing/note.js';
import { uuidV5 } from './uuid-v5.js';

const options: HandleOptions = {
  now: '2026-01-02T03:04:05.000Z',
  correlationId: 'request-1',
  causationId: 'command-1',
  backoff: { initialMs: 1, maxMs: 1 },
};
const raiseTo = (target: number): CounterCommand => ({ type: 'RaiseTo', target });

/** Somebody else raises the counter by one, right before each of the first `times` appends. */
const overtaken = (store: InMemoryEventStore, times: number): EventStore => {
  let left = times;
  const append: EventStore['append'] = async (stream, events, expected) => {
    if (left > 0) {
      left -= 1;
      const rival = { ...note(`rival/${left}`), type: 'CounterRaised', data: { by: 1 } };
      await store.append(stream, [rival], expected);
    }
    return store.append(stream, events, expected);
  };
  return {
    append,
    read: store.read.bind(store),
    readAll: store.readAll.bind(store),
    subscribe: store.subscribe.bind(store),
    close: store.close.bind(store),
  };
};

describe('handle', () => {
  let store: InMemoryEventStore;
  beforeEach(() => (store = new InMemoryEventStore()));

  it('appends what was decided, with the time, the ids and the correlation that it was given', async () => {
    const handled = await handle(store, counter, 'counter-1', raiseTo(3), options);
    expect(handled).toMatchObject({ state: { value: 3, closed: false }, revision: 0, position: '1/1' });
    expect(await collect(store.read('counter-1'))).toEqual([
      {
        id: uuidV5('counter-1/command-1/0'),
        stream: 'counter-1',
        revision: 0,
        position: '1/1',
        type: 'CounterRaised',
        data: { by: 3 },
        metadata: { at: options.now, correlationId: 'request-1', causationId: 'command-1', schemaVersion: 1 },
      },
    ]);
  });

  it('decides on the state that the stream is in', async () => {
    await handle(store, counter, 'counter-1', raiseTo(3), options);
    const { events, revision } = await handle(store, counter, 'counter-1', raiseTo(5), options);
    expect(events.map(({ data }) => data)).toEqual([{ by: 2 }]);
    expect(revision).toBe(1);
  });

  it('appends nothing when there is nothing to do', async () => {
    await handle(store, counter, 'counter-1', raiseTo(3), options);
    const handled = await handle(store, counter, 'counter-1', raiseTo(2), options);
    expect(handled).toEqual({ state: { value: 3, closed: false }, revision: 0, events: [], position: undefined });
    expect(await collect(store.readAll())).toHaveLength(1);
  });

  it('passes the domain’s refusal on and appends nothing', async () => {
    await handle(store, counter, 'counter-1', { type: 'Close' }, options);
    await expect(handle(store, counter, 'counter-1', raiseTo(1), options)).rejects.toThrow(CounterIsClosed);
    expect(await collect(store.readAll())).toHaveLength(1);
  });

  it.each([1, 2])('overtaken %d times, reads and decides again', async (times) => {
    const handled = await handle(overtaken(store, times), counter, 'counter-1', raiseTo(10), options);
    expect(handled.state.value).toBe(10);
    expect(handled.events.map(({ data }) => data)).toEqual([{ by: 10 - times }]);
  });

  it('gives up when overtaken three times', async () => {
    const attempt = handle(overtaken(store, 3), counter, 'counter-1', raiseTo(10), options);
    await expect(attempt).rejects.toThrow(ConcurrencyError);
  });
});
