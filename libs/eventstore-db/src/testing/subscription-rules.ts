import {
  type AllStreamSubscription,
  END,
  eventTypeFilter,
  jsonEvent,
  type Position,
  START,
  StreamDeletedError,
  streamNameFilter,
  type StreamSubscription,
} from '@eventstore/db-client';
import { eventually } from '@pbp/testing';
import { appendNumbers, type RuleSetting, upTo } from './rule-setting.js';

type Subscription = StreamSubscription | AllStreamSubscription;

/** What a subscription has said so far: streams and revisions, and how often that it caught up. */
const listen = (subscription: Subscription) => {
  const heard = { events: [] as string[], caughtUp: 0, errors: [] as unknown[] };
  subscription.on('data', ({ event }: { event?: { streamId: string; revision: bigint } }) => {
    if (event) heard.events.push(`${event.revision}@${event.streamId}`);
  });
  subscription.on('caughtUp', () => (heard.caughtUp += 1));
  subscription.on('error', (error: unknown) => heard.errors.push(error));
  return heard;
};

export const subscriptionRules = (setting: RuleSetting): void => {
  const { client, freshStream } = setting;
  const append = appendNumbers.bind(undefined, setting);
  const open: Subscription[] = [];
  const keep = <S extends Subscription>(subscription: S): S => {
    open.push(subscription);
    return subscription;
  };
  const toStream = (stream: string, fromRevision: bigint | typeof START | typeof END) =>
    keep(client().subscribeToStream(stream, { fromRevision }));
  const at = (stream: string, ...revisions: number[]): string[] => revisions.map((revision) => `${revision}@${stream}`);

  afterEach(() => Promise.all(open.splice(0).map((subscription) => subscription.unsubscribe())));

  describe('subscribing to a stream', () => {
    it('from START brings everything, then says that it caught up, then what comes', async () => {
      const stream = freshStream();
      await append(stream, 3);
      const heard = listen(toStream(stream, START));
      await eventually(() => expect(heard).toMatchObject({ events: at(stream, 0, 1, 2), caughtUp: 1 }));
      await append(stream, 2);
      await eventually(() => expect(heard.events).toEqual(at(stream, ...upTo(5))));
    });

    it('from a revision brings what follows it', async () => {
      const stream = freshStream();
      await append(stream, 4);
      const heard = listen(toStream(stream, 1n));
      await eventually(() => expect(heard).toMatchObject({ events: at(stream, 2, 3), caughtUp: 1 }));
    });

    it('from END brings only what comes', async () => {
      const stream = freshStream();
      await append(stream, 2);
      const heard = listen(toStream(stream, END));
      await eventually(() => expect(heard.caughtUp).toBe(1));
      await append(stream, 1);
      await eventually(() => expect(heard.events).toEqual(at(stream, 2)));
    });

    it('that does not exist yet waits for it', async () => {
      const stream = freshStream();
      const heard = listen(toStream(stream, START));
      await eventually(() => expect(heard.caughtUp).toBe(1));
      await append(stream, 1);
      await eventually(() => expect(heard.events).toEqual(at(stream, 0)));
    });

    it('that is tombstoned fails as deleted', async () => {
      const stream = freshStream();
      await append(stream, 1);
      await client().tombstoneStream(stream);
      const heard = listen(toStream(stream, START));
      await eventually(() => expect(heard.errors).toEqual([expect.any(StreamDeletedError)]));
    });

    it('says again that it caught up, when its client was slow, and misses nothing', async () => {
      const stream = freshStream();
      const subscription = toStream(stream, START);
      const heard = listen(subscription);
      await eventually(() => expect(heard.caughtUp).toBe(1));
      subscription.pause();
      const large = () => jsonEvent({ type: 'Large', data: { text: 'x'.repeat(50_000) } });
      for (const _ of upTo(30)) await client().appendToStream(stream, upTo(10).map(large));
      subscription.resume();
      await eventually(() => expect(heard.caughtUp).toBeGreaterThan(1));
      await eventually(() => expect(heard.events).toEqual(at(stream, ...upTo(300))));
    });
  });

  describe('subscribing to all', () => {
    it('from a position brings what follows it', async () => {
      const [before, after] = [freshStream(), freshStream()];
      const { position } = await append(before, 2);
      await append(after, 2);
      const heard = listen(keep(client().subscribeToAll({ fromPosition: position ?? START })));
      await eventually(() => expect(heard.events).toEqual(expect.arrayContaining(at(after, 0, 1))));
      expect(heard.events).not.toContain(`1@${before}`);
    });

    it.each(['prefix', 'regex'] as const)('filters by the stream’s name (%s)', async (by) => {
      const [wanted, other] = [freshStream('wanted'), freshStream('other')];
      await append(wanted, 2);
      await append(other, 2);
      const filter =
        by === 'prefix'
          ? streamNameFilter({ prefixes: [wanted, 'nothing-'] })
          : streamNameFilter({ regex: `^${wanted}$` });
      const heard = listen(keep(client().subscribeToAll({ filter })));
      await eventually(() => expect(heard.caughtUp).toBe(1));
      await append(wanted, 1);
      await eventually(() => expect(heard.events).toEqual(at(wanted, 0, 1, 2)));
    });

    it.each(['prefix', 'regex'] as const)('filters by the event’s type (%s)', async (by) => {
      const stream = freshStream();
      const type = `Type-${stream}`;
      await append(stream, 1);
      await client().appendToStream(stream, jsonEvent({ type, data: {} }));
      const filter = by === 'prefix' ? eventTypeFilter({ prefixes: [type] }) : eventTypeFilter({ regex: `^${type}$` });
      const heard = listen(keep(client().subscribeToAll({ filter })));
      await eventually(() => expect(heard).toMatchObject({ events: at(stream, 1), caughtUp: 1 }));
    });

    it('shows system events, and none of the server’s own epochs', async () => {
      const stream = freshStream();
      await client().setStreamMetadata(stream, { maxCount: 1 });
      const types = new Set<string>();
      for await (const { event } of client().readAll()) if (event) types.add(event.type);
      expect([...types]).toContain('$metadata');
      expect([...types]).not.toContain('$epoch-information');
    });

    it('filtered, sends checkpoints on the way and one at the end, from which a later subscription goes on', async () => {
      const [wanted, other] = [freshStream('wanted'), freshStream('other')];
      const { position } = await append(other, 200);
      const checkpoints: Position[] = [];
      const checkpointReached = (_: AllStreamSubscription, reached: Position): void => void checkpoints.push(reached);
      const filter = streamNameFilter({ prefixes: [wanted], checkpointInterval: 1, checkpointReached });
      const heard = listen(keep(client().subscribeToAll({ filter })));
      await eventually(() => expect(heard.caughtUp).toBe(1));
      expect(checkpoints.length).toBeGreaterThan(200 / 32);
      checkpoints.reduce((earlier, later) => {
        expect(later.commit).toBeGreaterThan(earlier.commit);
        return later;
      });
      const last = checkpoints.at(-1);
      expect(last?.commit).toBeGreaterThanOrEqual(position?.commit ?? 0n);

      await append(other, 1);
      await append(wanted, 2);
      const onwards = streamNameFilter({ prefixes: [wanted] });
      const later = listen(keep(client().subscribeToAll({ fromPosition: last ?? START, filter: onwards })));
      await eventually(() => expect(later.events).toEqual(at(wanted, 0, 1)));
      await eventually(() => expect(heard.events).toEqual(at(wanted, 0, 1)));
    });
  });
};
