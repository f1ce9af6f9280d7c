import {
  ANY,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  jsonEvent,
  START,
  streamNameFilter,
  type SubscribeToAllOptions,
} from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { listen, never } from './listen.js';
import { eventsOf, STATES, uuidOf } from './stream-states.js';

const ORIGINS = { START, END, '0': 0n, '2': 2n, '9': 9n } as const;

const ofStreams: Scenario[] = Object.entries(STATES).flatMap(([state, bring]) =>
  Object.entries(ORIGINS).map(([label, fromRevision]) => ({
    name: `stream subscription: ${state}, from ${label}`,
    waits: true,
    run: async (client, stream, note) => {
      await bring(client, stream);
      await note('events', () =>
        listen(client.subscribeToStream(stream, { fromRevision }), {
          until: (seen) => seen.some((one) => 'type' in one && one.type === 'type-live'),
          during: () => client.appendToStream(stream, eventsOf(stream, ['live']), { expectedRevision: ANY }),
        }),
      );
    },
  })),
);

const endings: Scenario[] = [
  {
    name: 'stream subscription: soft deleted while listening',
    waits: true,
    run: async (client, stream, note) => {
      await STATES['three events']?.(client, stream);
      const subscription = client.subscribeToStream(stream, { fromRevision: START });
      await note('events', () => listen(subscription, { until: never, during: () => client.deleteStream(stream) }));
    },
  },
  {
    name: 'stream subscription: tombstoned while listening',
    waits: true,
    run: async (client, stream, note) => {
      await STATES['three events']?.(client, stream);
      const subscription = client.subscribeToStream(stream, { fromRevision: START });
      await note('events', () => listen(subscription, { until: never, during: () => client.tombstoneStream(stream) }));
    },
  },
];

const FILTERS: Readonly<Record<string, (stream: string) => Filter>> = {
  'stream prefix': (stream) => streamNameFilter({ prefixes: [`${stream}-a`, `${stream}-b`] }),
  'stream regex': (stream) => streamNameFilter({ regex: `^${stream}-[ab]$` }),
  'type prefix': (stream) => eventTypeFilter({ prefixes: [`${stream}.x`] }),
  'type regex': (stream) => eventTypeFilter({ regex: `^${stream}\\.(x|y)$` }),
};

const filtered: Scenario[] = Object.entries(FILTERS).map(([label, filterOf]) => ({
  name: `$all subscription: ${label}`,
  run: async (client, stream, note) => {
    const put = (name: string, type: string, n: number) => {
      const id = uuidOf(`${stream}${name}${type}${n}`);
      return client.appendToStream(`${stream}-${name}`, [jsonEvent({ id, type: `${stream}.${type}`, data: { n } })]);
    };
    const before = await put('z', 'z', 0);
    for (let n = 0; n < 3; n++) {
      await put('a', 'x', n);
      await put('b', 'y', n);
      await put('c', 'x', n);
    }
    await note('events', () =>
      listen(client.subscribeToAll({ fromPosition: before.position ?? START, filter: filterOf(stream) }), {
        until: (seen) => seen.some((one) => isLast(one)),
        during: async () => {
          await put('a', 'x', 9);
          await put('c', 'y', 9);
          await put('b', 'x', 9);
        },
      }),
    );
  },
}));

const isLast = (seen: object): boolean =>
  'stream' in seen && String(seen.stream).endsWith('-b') && JSON.stringify('data' in seen && seen.data) === '{"n":9}';

const systemExcluded: Scenario = {
  name: '$all: excludeSystemEvents',
  run: async (client, stream, note) => {
    const before = await client.appendToStream(`${stream}-0`, eventsOf(`${stream}-0`, ['mark']));
    await client.setStreamMetadata(`${stream}-1`, { maxCount: 1 });
    await client.appendToStream(`${stream}-1`, eventsOf(`${stream}-1`, ['a']));
    const options: SubscribeToAllOptions = { fromPosition: before.position ?? START, filter: excludeSystemEvents() };
    await note('events', () => listen(client.subscribeToAll(options), { until: (seen) => seen.length >= 1 }));
  },
};

export const subscriptions: Scenario[] = [...ofStreams, ...endings, ...filtered, systemExcluded];
