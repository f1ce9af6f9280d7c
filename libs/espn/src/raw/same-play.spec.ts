import * as fc from 'fast-check';
import { type JsonObject, isJsonObject, pick, sameJson } from './json.js';
import { type RawPlay } from './raw-play.js';
import { samePlay } from './same-play.js';

const leaf = fc.constantFrom<unknown>(undefined, null, '', '1', 1, true, '5:00');
const anything = fc.oneof(leaf, fc.constant([]), fc.constant({}), fc.constant([{}]), fc.constant([null]));
const withMember = (name: string) => fc.oneof(anything, fc.record({ [name]: anything }, { requiredKeys: [] }));
const participants = fc.oneof(
  anything,
  fc.array(fc.oneof(anything, fc.record({ athlete: withMember('id') })), { maxLength: 2 }),
);

const aPlay: fc.Arbitrary<RawPlay> = fc.record({
  id: fc.constant('1'),
  text: anything,
  scoreValue: anything,
  wallclock: anything,
  type: fc.oneof(withMember('id'), withMember('text')),
  period: withMember('number'),
  clock: withMember('displayValue'),
  team: withMember('id'),
  coordinate: fc.oneof(withMember('x'), withMember('y')),
  participants,
});

const within = (value: unknown, ...names: readonly string[]): unknown =>
  isJsonObject(value) ? pick(value, ...names) : value;

/** What is read of a play, member by member: the plain way to say what `samePlay` tells fast. */
const readOf = (play: RawPlay): JsonObject => ({
  ...play,
  type: within(play['type'], 'id', 'text'),
  period: within(play['period'], 'number'),
  clock: within(play['clock'], 'displayValue'),
  team: within(play['team'], 'id'),
  coordinate: within(play['coordinate'], 'x', 'y'),
  participants: Array.isArray(play['participants'])
    ? play['participants'].map((one: unknown) => (isJsonObject(one) ? { athlete: within(one['athlete'], 'id') } : one))
    : play['participants'],
});

describe('whether two versions of a play say the same', () => {
  const play: RawPlay = { id: '7', text: 'Makes layup', team: { id: '1' }, homeScore: 2, coordinate: { x: 25, y: 3 } };

  it.each([
    ['the very same', play, true],
    ['a stale running score, which nobody reads', { ...play, homeScore: 0 }, true],
    ['a member that nobody knows', { ...play, isPenalty: false }, true],
    ['another text', { ...play, text: 'Misses layup' }, false],
    ['another place', { ...play, coordinate: { x: 25, y: 4 } }, false],
    ['a place that is gone', { id: '7', text: 'Makes layup', team: { id: '1' } }, false],
    ['a place without figures', { ...play, coordinate: {} }, false],
    ['a team written without its object', { ...play, team: '1' }, false],
    ['someone who took part', { ...play, participants: [{ athlete: { id: '9' } }] }, false],
  ])('%s', (_, seen: RawPlay, isSame) => {
    expect(samePlay(play, seen)).toBe(isSame);
  });

  it('whatever the feed may put in a member', () => {
    fc.assert(
      fc.property(aPlay, aPlay, (a, b) => {
        expect(samePlay(a, b)).toBe(sameJson(readOf(a), readOf(b)));
        expect(samePlay(a, structuredClone(a))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('also where one member differs', () => {
    fc.assert(
      fc.property(
        aPlay,
        aPlay,
        fc.constantFrom('text', 'type', 'clock', 'team', 'coordinate', 'participants'),
        (a, b, name) => {
          const seen = { ...structuredClone(a), [name]: b[name] };
          expect(samePlay(a, seen)).toBe(sameJson(readOf(a), readOf(seen)));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
