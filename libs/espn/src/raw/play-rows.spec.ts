import * as fc from 'fast-check';
import { playRows, saysKnownPlay } from './play-rows.js';
import { type RawPlay, asRawPlay } from './raw-play.js';
import { samePlay } from './same-play.js';

const leaf = fc.constantFrom<unknown>(undefined, null, '', '1', 1, true, '5:00');
const anything = fc.oneof(leaf, fc.constant([]), fc.constant({}), fc.constant([{}]), fc.constant([null]));
const withMembers = (...names: readonly string[]) =>
  fc.oneof(
    { weight: 1, arbitrary: anything },
    {
      weight: 4,
      arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(leaf, anything)])), {
        requiredKeys: [],
      }),
    },
  );
const participants = fc.oneof(
  anything,
  fc.array(fc.oneof(anything, fc.record({ athlete: withMembers('id') })), { maxLength: 2 }),
);

const members = {
  text: leaf,
  scoreValue: leaf,
  wallclock: anything,
  type: withMembers('id', 'text'),
  period: withMembers('number'),
  clock: withMembers('displayValue'),
  team: withMembers('id'),
  coordinate: withMembers('x', 'y'),
  participants,
};
const aPlay: fc.Arbitrary<RawPlay> = fc.record({ id: fc.constantFrom('1', '2'), ...members });
const one = fc.constantFrom(...(Object.keys(members) as (keyof typeof members)[]));

const says = (known: RawPlay, seen: unknown): boolean => playRows([known]).every((row) => saysKnownPlay(row, seen));

describe('a play that came again', () => {
  it.each([null, undefined, 7, 'play', [], {}])('is not %j', (seen) => {
    expect(says({ id: '7', type: { id: '1' }, period: {}, clock: {} }, seen)).toBe(false);
  });

  it('is known by a number as by text', () => {
    expect(says({ id: '7', text: 'a' }, { id: 7, text: 'a' })).toBe(true);
  });

  it('is recognised exactly where the slow way finds it the same', () => {
    fc.assert(
      fc.property(aPlay, aPlay, one, (known, other, name) => {
        const changed = { ...structuredClone(known), [name]: other[name] };
        for (const seen of [other, changed, structuredClone(known)]) {
          const play = asRawPlay(seen);
          expect(says(known, seen)).toBe(play !== undefined && samePlay(known, play));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('has its row made once, also when its list is another', () => {
    const [a, b]: readonly RawPlay[] = [{ id: 'a' }, { id: 'b' }];
    const plays = a && b ? [a, b] : [];
    expect(playRows(plays)).toBe(playRows(plays));
    expect(playRows(plays.slice(1))[0]).toBe(playRows(plays)[1]);
  });
});
