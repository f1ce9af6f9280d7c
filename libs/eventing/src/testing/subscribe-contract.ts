import { type Delivery, type Envelope, type EventStore, type SubscribeOptions } from '../event-store.js';
import { type ContractSetting } from './contract-setting.js';
import { collect, note, notes } from './note.js';

/** Takes deliveries until `enough` says so. */
const takeUntil = async (
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (delivery: Delivery, events: readonly Envelope[]) => boolean,
  started: () => void = () => undefined,
): Promise<Delivery[]> => {
  const stop = new AbortController();
  const deliveries: Delivery[] = [];
  for await (const delivery of store.subscribe({ ...options, signal: stop.signal })) {
    deliveries.push(delivery);
    if (delivery.kind === 'caughtUp') started();
    if (enough(delivery, eventsOf(deliveries))) stop.abort();
  }
  return deliveries;
};

const eventsOf = (deliveries: readonly Delivery[]): Envelope[] =>
  deliveries.flatMap((delivery) => (delivery.kind === 'event' ? [delivery.event] : []));

const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

export const subscribeContract = ({ store, freshStream }: ContractSetting): void => {
  describe('subscribing', () => {
    it('from the start delivers everything of the prefix in log order, then says that it has caught up', async () => {
      const prefix = freshStream('sub');
      await store().append(`${prefix}-1`, notes('a', 3), 'none');
      await store().append(freshStream('other'), notes('b', 3), 'none');
      await store().append(`${prefix}-2`, notes('c', 3), 'none');
      const deliveries = await takeUntil(
        store(),
        { after: 'start', prefixes: [prefix] },
        ({ kind }) => kind === 'caughtUp',
      );
      expect(deliveries.at(-1)).toEqual({ kind: 'caughtUp' });
      expect(idsOf(eventsOf(deliveries))).toEqual(idsOf([...notes('a', 3), ...notes('c', 3)]));
    });

    it('after a position is exclusive', async () => {
      const prefix = freshStream('sub');
      await store().append(prefix, notes('a', 4), 'none');
      const after = (await collect(store().read(prefix)))[1]?.position ?? 'start';
      const deliveries = await takeUntil(store(), { after, prefixes: [prefix] }, ({ kind }) => kind === 'caughtUp');
      expect(eventsOf(deliveries).map(({ revision }) => revision)).toEqual([2, 3]);
    });

    it('goes on live, without a gap or a double between past and present', async () => {
      const prefix = freshStream('sub');
      const write = async (): Promise<void> => {
        for (let n = 0; n < 60; n += 1) await store().append(prefix, notes(`w/${n}`, 5), n === 0 ? 'none' : n * 5 - 1);
      };
      const writing = write();
      const deliveries = await takeUntil(
        store(),
        { after: 'start', prefixes: [prefix] },
        (_, { length }) => length === 300,
      );
      await writing;
      expect(eventsOf(deliveries).map(({ revision }) => revision)).toEqual(Array.from({ length: 300 }, (_, n) => n));
    });

    it('from the end delivers only what comes next', async () => {
      const prefix = freshStream('sub');
      await store().append(prefix, notes('before', 3), 'none');
      let appending: Promise<unknown> = Promise.resolve();
      const deliveries = await takeUntil(
        store(),
        { after: 'end', prefixes: [prefix] },
        (_, { length }) => length === 2,
        () => {
          appending = store().append(prefix, notes('after', 2), 2);
        },
      );
      await appending;
      expect(idsOf(eventsOf(deliveries))).toEqual(idsOf(notes('after', 2)));
    });

    it('takes several prefixes', async () => {
      const [one, two, three] = [freshStream('one'), freshStream('two'), freshStream('three')];
      for (const stream of [one, two, three]) await store().append(stream, [note(stream)], 'none');
      const deliveries = await takeUntil(
        store(),
        { after: 'start', prefixes: [one, three] },
        ({ kind }) => kind === 'caughtUp',
      );
      expect(eventsOf(deliveries).map(({ stream }) => stream)).toEqual([one, three]);
    });

    it('without prefixes delivers all streams but those of the system', async () => {
      const stream = freshStream('sub');
      const { position } = await store().append(stream, notes('a', 2), 'none');
      const deliveries = await takeUntil(store(), { after: 'start' }, ({ kind }) => kind === 'caughtUp');
      const events = eventsOf(deliveries);
      expect(events.filter((event) => event.stream === stream)).toHaveLength(2);
      expect(events.filter((event) => event.stream.startsWith('$'))).toEqual([]);
      const later = await takeUntil(store(), { after: position }, ({ kind }) => kind === 'caughtUp');
      expect(eventsOf(later).filter((event) => event.stream === stream)).toEqual([]);
      // A server that others use too may hold a long log.
    }, 120_000);

    it('delivers the events as they are read', async () => {
      const stream = freshStream('sub');
      await store().append(stream, notes('a', 3), 'none');
      const deliveries = await takeUntil(
        store(),
        { after: 'start', prefixes: [stream] },
        ({ kind }) => kind === 'caughtUp',
      );
      expect(eventsOf(deliveries)).toEqual(await collect(store().read(stream)));
    });

    it('to a slow reader loses nothing', async () => {
      const stream = freshStream('sub');
      for (let n = 0; n < 4; n += 1) await store().append(stream, notes(`s/${n}`, 600), n === 0 ? 'none' : n * 600 - 1);
      const stop = new AbortController();
      const revisions: number[] = [];
      for await (const delivery of store().subscribe({ after: 'start', prefixes: [stream], signal: stop.signal })) {
        if (delivery.kind !== 'event') continue;
        revisions.push(delivery.event.revision);
        if (revisions.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        if (revisions.length === 2400) stop.abort();
      }
      expect(revisions).toEqual(Array.from({ length: 2400 }, (_, n) => n));
    });

    it('ends by its signal, also while waiting', async () => {
      const stop = new AbortController();
      const kinds: string[] = [];
      const prefixes = [freshStream('silent')];
      for await (const { kind } of store().subscribe({ after: 'end', prefixes, signal: stop.signal })) {
        kinds.push(kind);
        if (kind === 'caughtUp') setImmediate(() => stop.abort());
      }
      expect(kinds).toContain('caughtUp');
    });
  });
};
