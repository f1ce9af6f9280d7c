import { ANY, NO_STREAM, START, STREAM_EXISTS } from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { readBriefly } from './reading.js';
import { APPEND_CALLS, eventsOf, STATES } from './stream-states.js';

const REPEATS: Readonly<Record<string, readonly string[]>> = {
  'the same': ['a', 'b', 'c'],
  'the first two': ['a', 'b'],
  'the last two': ['b', 'c'],
  'the same and one more': ['a', 'b', 'c', 'd'],
  'another order': ['c', 'b', 'a'],
  'the first, then new': ['a', 'x'],
  'new, then the first': ['x', 'a'],
  'the last': ['c'],
  nothing: [],
};
const EXPECTED = { ANY, NO_STREAM, STREAM_EXISTS, '0': 0n, '1': 1n, '2': 2n, '4': 4n } as const;

/** Known ids sent again, in every combination with new ones. */
const repeats: Scenario[] = Object.entries(APPEND_CALLS).flatMap(([call, extra]) =>
  Object.entries(REPEATS).flatMap(([what, labels]) =>
    Object.entries(EXPECTED).map(([label, expectedRevision]) => ({
      name: `idempotency (${call}): ${what}, expecting ${label}`,
      run: async (client, stream, note) => {
        await STATES['three events']?.(client, stream);
        await client.appendToStream(stream, eventsOf(stream, ['later']), { expectedRevision: 2n });
        await note('repeat', () =>
          client.appendToStream(stream, eventsOf(stream, labels), { expectedRevision, ...extra }),
        );
        await note('read', () => readBriefly(client, stream, { fromRevision: START }));
      },
    })),
  ),
);

const others: Scenario[] = [
  {
    name: 'idempotency: the same ids in another stream',
    run: async (client, stream, note) => {
      const same = eventsOf(stream, ['a', 'b']);
      await note('first', () => client.appendToStream(stream, same, { expectedRevision: ANY }));
      await note('second', () => client.appendToStream(`${stream}-other`, same, { expectedRevision: ANY }));
      await note('read', () => readBriefly(client, `${stream}-other`, { fromRevision: START }));
    },
  },
  {
    name: 'idempotency: the same id twice in one append',
    run: async (client, stream, note) => {
      const twice = [...eventsOf(stream, ['a']), ...eventsOf(stream, ['a'])];
      await note('append', () => client.appendToStream(stream, twice, { expectedRevision: NO_STREAM }));
      await note('read', () => readBriefly(client, stream, { fromRevision: START }));
    },
  },
  {
    name: 'one of 32 racing appends wins',
    run: async (client, stream, note) => {
      const appendOne = (label: string) =>
        client.appendToStream(stream, eventsOf(stream, [label]), { expectedRevision: NO_STREAM }).then(
          () => 'won',
          (error: { type: string }) => error.type,
        );
      await note('race', async () => {
        const outcomes = await Promise.all(Array.from({ length: 32 }, (_, n) => appendOne(`r${n}`)));
        const counts: Record<string, number> = {};
        for (const outcome of outcomes.sort()) counts[outcome] = (counts[outcome] ?? 0) + 1;
        return counts;
      });
    },
  },
];

export const idempotency: Scenario[] = [...repeats, ...others];
