import { binaryEvent, type EventData, jsonEvent, START } from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { readBriefly } from './reading.js';
import { APPEND_CALLS, eventsOf, uuidOf } from './stream-states.js';

const json =
  (data: unknown, type = 't') =>
  (id: string) =>
    jsonEvent({ id, type, data: data as Record<string, unknown> });
const binary = (bytes: number[], metadata?: number[]) => (id: string) =>
  binaryEvent({ id, type: 't', data: Buffer.from(bytes), ...(metadata && { metadata: Buffer.from(metadata) }) });

const SHAPES: Readonly<Record<string, (id: string) => EventData>> = {
  'no metadata': json({ a: 1 }),
  'null data': json(null),
  'array data': json([1, 'x', null]),
  'undefined field and date': json({ gone: undefined, at: new Date(0) }),
  binary: binary([0, 255, 1], [9]),
  'empty binary': binary([]),
  'unicode type': json({}, 'Wurf–gelungen 🏀'),
  'empty type': json({}, ''),
  'system type': json({}, '$mine'),
  '900 kB': json('x'.repeat(900_000)),
  '1100 kB': json('x'.repeat(1_100_000)),
  'not a uuid': () => json({})('nonsense'),
};

const NAMES: Readonly<Record<string, (stream: string) => string>> = {
  'with spaces': (stream) => `${stream} a b`,
  unicode: (stream) => `${stream}-é🏀`,
  slash: (stream) => `${stream}/x?y#z`,
  system: (stream) => `$sys-${stream}`,
  metastream: (stream) => `$$${stream}`,
  'very long': (stream) => `${stream}-${'n'.repeat(2000)}`,
  dashless: (stream) => stream.replaceAll('-', ''),
};

export const shapes: Scenario[] = [
  {
    name: 'event shapes',
    run: async (client, stream, note) => {
      for (const [label, make] of Object.entries(SHAPES)) {
        const name = `${stream}-${label.replaceAll(' ', '_')}`;
        await note(label, async () => {
          await client.appendToStream(name, [make(uuidOf(name))]);
          return readBriefly(client, name, { fromRevision: START });
        });
      }
    },
  },
  {
    name: 'appends at the size limit',
    run: async (client, stream, note) => {
      for (const [call, extra] of Object.entries(APPEND_CALLS))
        for (const count of [4, 6]) {
          const name = `${stream}-${call}-${count}`;
          const events = Array.from({ length: count }, (_, n) => json('x'.repeat(200_000))(uuidOf(`${name}${n}`)));
          await note(`${call} of ${count} x 200 kB`, () => client.appendToStream(name, events, extra));
        }
    },
  },
  {
    name: 'stream names',
    run: async (client, stream, note) => {
      for (const [label, nameOf] of Object.entries(NAMES))
        await note(label, async () => {
          const name = nameOf(stream);
          await client.appendToStream(name, eventsOf(name, ['a']));
          const events = await readBriefly(client, name, { fromRevision: START });
          return events.map((event) => ({ revision: event.revision, type: event.type }));
        });
      await note('empty', () => client.appendToStream('', eventsOf(stream, ['z'])));
      await note('read empty', () => readBriefly(client, '', { fromRevision: START }));
    },
  },
];
