import fc from 'fast-check';
import { type Side } from '../game/facts.js';
import { type Play } from '../game/play.js';
import { basket, did, gameOf, inOrder, play, revised, withdrawn } from '../game/testing/a-game.js';
import { courtZones } from './court-zone.js';
import { shotsOf } from './shot.js';
import { shootingByZone, shootingOf } from './shooting.js';

const from = (x: number, y: number): Partial<Play> => ({ coordinate: { x, y } });
const miss = (side: Side, id: string, points: 2 | 3, facts: Partial<Play>) =>
  did(side, id, { kind: 'shot', made: false, points, shooter: `${side}-2` }, facts);
const zoneOf = (points: 2 | 3, x: number, y: number) =>
  shotsOf(gameOf(...inOrder(basket('home', 'a', points, from(x, y)))))[0]?.from?.zone;

describe('shotsOf', () => {
  it('lists field goals, made and missed, and nothing else', () => {
    const game = gameOf(
      ...inOrder(
        basket('home', 'a', 3, from(25, 26)),
        did('home', 'b', { kind: 'freeThrow', made: true }),
        play('c'),
        miss('away', 'd', 2, {}),
      ),
    );
    expect(shotsOf(game)).toMatchObject([
      { play: { id: 'a' }, side: 'home', made: true, worth: 3, from: { x: 25, y: 26, zone: 'aboveBreak' } },
      { play: { id: 'd' }, side: 'away', made: false, worth: 2, shooterId: 'away-2', from: null },
    ]);
  });

  it('has them as the feed tells them now', () => {
    const told = inOrder(basket('home', 'a', 2, from(25, 2)), basket('home', 'b'), basket('home', 'c'));
    const now = shotsOf(gameOf(...told, revised(basket('home', 'a', 3, from(2, 4)), null), withdrawn('b')));
    expect(now.map(({ play: { id }, worth, from: place }) => [id, worth, place?.zone])).toEqual([
      ['a', 3, 'leftCorner'],
      ['c', 2, undefined],
    ]);
  });
});

describe('the zone of a shot', () => {
  it.each([
    ['rim', 2, 25, 1],
    ['short', 2, 25, 8],
    ['midRange', 2, 25, 12],
    ['midRange', 2, 45, 12],
    ['leftCorner', 3, 2, 3],
    ['rightCorner', 3, 48, 3],
    ['aboveBreak', 3, 25, 27],
    ['aboveBreak', 3, 2, 12],
  ] as const)('%s: for %i from (%i, %i)', (zone, points, x, y) => expect(zoneOf(points, x, y)).toBe(zone));
});

describe('what came of shots', () => {
  const shots = shotsOf(
    gameOf(
      ...inOrder(
        basket('home', 'a', 2, from(25, 1)),
        miss('home', 'b', 2, from(25, 2)),
        basket('home', 'c', 3, from(2, 2)),
        basket('home', 'd', 3, {}),
      ),
    ),
  );

  it('is points a shot', () => {
    expect(shootingOf(shots)).toEqual({ attempts: 4, made: 3, points: 8, perShot: 2 });
    expect(shootingOf([])).toEqual({ attempts: 0, made: 0, points: 0, perShot: null });
  });

  it('is told by zone, of those whose place is known', () => {
    const byZone = shootingByZone(shots);
    expect(byZone.map(({ zone }) => zone)).toEqual(courtZones);
    expect(byZone[0]).toEqual({ zone: 'rim', attempts: 2, made: 1, points: 2, perShot: 1 });
    expect(byZone[3]).toEqual({ zone: 'leftCorner', attempts: 1, made: 1, points: 3, perShot: 3 });
    expect(byZone[4]).toEqual({ zone: 'rightCorner', attempts: 0, made: 0, points: 0, perShot: null });
  });

  it('adds up over the zones, wherever shots came from', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: -4, max: 42 }) });
    const tried = fc.record({ made: fc.boolean(), points: fc.constantFrom(2 as const, 3 as const), place });
    fc.assert(
      fc.property(fc.array(tried), (all) => {
        const plays = all.map(({ made, points, place: { x, y } }, n) =>
          made ? basket('away', `p${n}`, points, from(x, y)) : miss('away', `p${n}`, points, from(x, y)),
        );
        const of = shotsOf(gameOf(...inOrder(...plays)));
        const sum = (what: 'attempts' | 'made' | 'points') =>
          shootingByZone(of).reduce((total, line) => total + line[what], 0);
        const whole = shootingOf(of);
        expect([sum('attempts'), sum('made'), sum('points')]).toEqual([whole.attempts, whole.made, whole.points]);
      }),
    );
  });
});
