import {
  basket,
  chancesObserved,
  did,
  ended,
  gameOf,
  inOrder,
  lineObserved,
  play,
  recorded,
  revised,
  rosterReported,
  scheduled,
  squad,
  then,
  withdrawn,
} from '../game/testing/a-game.js';
import { type GameEvent } from '../game/events.js';
import { type Action, type Play } from '../game/play.js';
import { type Side } from '../game/facts.js';
import { enrich, enrichedPlays, nothingEnriched } from './enrich.js';
import { type EnrichedPlay } from './enriched-play.js';

const at = (secondsLeft: number, period = 1): Partial<Play> => ({ secondsLeft, period });
const miss = (side: Side, id: string, facts: Partial<Play>) =>
  did(side, id, { kind: 'shot', made: false, points: 2 }, facts);
const freeThrow = (side: Side, id: string, made: boolean, facts: Partial<Play>) =>
  did(side, id, { kind: 'freeThrow', made }, facts);
const act = (side: Side, id: string, action: Action, facts: Partial<Play>) => did(side, id, action, facts);

const told = (events: readonly GameEvent[]): readonly EnrichedPlay[] =>
  enrichedPlays(enrich(nothingEnriched, gameOf(...events), 7).next);
const of = (...plays: readonly Play[]) => told(inOrder(...plays));

describe('the score after a play', () => {
  const [a, b, c, d] = of(
    basket('home', 'a', 3, at(700)),
    basket('away', 'b', 3, at(680)),
    basket('away', 'c', 2, at(660)),
    basket('home', 'd', 3, at(640)),
  );
  it('is added up in the order of the game', () => {
    expect([a, b, c, d].map((each) => each?.score)).toEqual([
      { home: 3, away: 0 },
      { home: 3, away: 3 },
      { home: 3, away: 5 },
      { home: 6, away: 5 },
    ]);
    expect([a, b, c, d].map((each) => each?.margin)).toEqual([3, 0, -2, 1]);
  });
  it('tells leads, ties and changes of the lead', () => {
    expect([a, b, c, d].map((each) => each?.leader)).toEqual(['home', null, 'away', 'home']);
    expect([a, b, c, d].map((each) => each?.tie)).toEqual([false, true, false, false]);
    expect([a, b, c, d].map((each) => each?.leadChange)).toEqual([false, false, true, true]);
    expect(d?.matters).toContain('leadChange');
  });
  it('tells unanswered points', () => {
    expect([a, c, d].map((each) => each?.run)).toEqual([
      { side: 'home', points: 3 },
      { side: 'away', points: 5 },
      { side: 'home', points: 3 },
    ]);
  });
});

describe('possessions', () => {
  const numbers = (...plays: readonly Play[]) =>
    of(...plays).map(({ possession, ball }) => [possession?.number ?? null, possession?.side ?? null, ball]);

  it('end with a basket, a turnover and a defensive rebound, not with an offensive one', () => {
    expect(
      numbers(
        basket('home', 'a', 2, at(700)),
        miss('away', 'b', at(690)),
        act('away', 'c', { kind: 'rebound', side: 'offensive' }, at(688)),
        miss('away', 'd', at(680)),
        act('home', 'e', { kind: 'rebound', side: 'defensive' }, at(678)),
        act('home', 'f', { kind: 'turnover' }, at(670)),
      ),
    ).toEqual([
      [1, 'home', 'away'],
      [2, 'away', null],
      [2, 'away', 'away'],
      [2, 'away', null],
      [2, 'away', 'home'],
      [3, 'home', 'away'],
    ]);
  });
  it('keep the free throw for a foul on the basket', () => {
    expect(
      numbers(
        basket('home', 'a', 2, at(700)),
        freeThrow('home', 'b', true, at(700)),
        basket('away', 'c', 2, at(690)),
        freeThrow('away', 'd', false, at(690)),
        act('home', 'e', { kind: 'rebound', side: 'defensive' }, at(688)),
        miss('home', 'f', at(680)),
      ),
    ).toEqual([
      [1, 'home', 'away'],
      [1, 'home', 'away'],
      [2, 'away', 'home'],
      [2, 'away', null],
      [2, 'away', 'home'],
      [3, 'home', null],
    ]);
  });
  it('wait for the last free throw where the feed counts them', () => {
    const first = { ...at(700), type: { id: '98', text: 'Free Throw - 1 of 2' } };
    const last = { ...at(700), type: { id: '99', text: 'Free Throw - 2 of 2' } };
    expect(numbers(freeThrow('home', 'a', false, first), freeThrow('home', 'b', true, last))).toEqual([
      [1, 'home', 'home'],
      [1, 'home', 'away'],
    ]);
  });
  it('are nobody’s at the start of a period and after a jump ball', () => {
    const [, first] = of(basket('home', 'a', 2, at(10)), play('b', { ...at(720, 2), action: { kind: 'other' } }));
    expect([first?.possession, first?.ball]).toEqual([null, null]);
    const [, jump] = of(
      basket('home', 'a', 2, at(10)),
      play('b', { ...at(9), action: { kind: 'jumpBall', players: [] } }),
    );
    expect(jump?.ball).toBeNull();
  });
});

describe('momentum', () => {
  it('is the points per possession of a team that scores on all of them', () => {
    const plays = Array.from({ length: 20 }, (_, index) => [
      basket('home', `h${index}`, 2, at(700 - index * 30)),
      act('away', `a${index}`, { kind: 'turnover' }, at(690 - index * 30)),
    ]).flat();
    expect(of(...plays).at(-1)?.momentum).toBeCloseTo(1, 0);
    expect(of(...plays).at(-1)?.momentum).toBeGreaterThan(0.8);
  });
  it('counts half after eight possessions', () => {
    const turnovers = Array.from({ length: 8 }, (_, index) =>
      act(index % 2 === 0 ? 'away' : 'home', `t${index}`, { kind: 'turnover' }, at(690 - index * 10)),
    );
    const last = of(basket('home', 'a', 2, at(700)), ...turnovers).at(-1);
    const weights = Array.from({ length: 9 }, (_, age) => 0.5 ** (age / 8)).reduce((sum, weight) => sum + weight);
    expect(last?.momentum).toBeCloseTo((2 * 0.5) / weights, 9);
  });
});

describe('shots', () => {
  const shotAt = (x: number, y: number, points: 2 | 3) =>
    of(did('home', 'a', { kind: 'shot', made: false, points }, { coordinate: { x, y } }))[0]?.shot;
  it.each([
    [25, 2, 2, 'rim'],
    [25, 8, 2, 'short'],
    [33, 10, 2, 'midRange'],
    [25, 19, 2, 'longTwo'],
    [2, 4, 3, 'cornerThree'],
    [25, 27, 3, 'three'],
  ] as const)('from %i, %i for %i are %s', (x, y, points, zone) => expect(shotAt(x, y, points)?.zone).toBe(zone));
  it('tell how far it was, and nothing where the feed gives no place', () => {
    expect(shotAt(28, 5, 2)?.feet).toBe(5);
    expect(of(miss('home', 'a', at(700)))[0]?.shot).toBeNull();
    expect(of(freeThrow('home', 'a', true, { coordinate: { x: 25, y: 14 } }))[0]?.shot).toBeNull();
  });
});

describe('clutch', () => {
  const clutchOf = (league: 'nba' | 'mens-college-basketball', periods: number, facts: Partial<Play>) =>
    told([scheduled({ league, regulationPeriods: periods }), ...inOrder(basket('home', 'a', 2, facts))])[0]?.clutch;
  it.each([
    ['nba', 4, 4, 300, true],
    ['nba', 4, 4, 301, false],
    ['nba', 4, 3, 10, false],
    ['nba', 4, 5, 300, true],
    ['mens-college-basketball', 2, 2, 120, true],
    ['mens-college-basketball', 2, 1, 120, false],
  ] as const)('%s, %i periods, period %i, %i s left: %s', (league, periods, period, secondsLeft, expected) =>
    expect(clutchOf(league, periods, { period, secondsLeft })).toBe(expected),
  );
  it('is over when a team leads by more than five', () => {
    const plays = [
      basket('home', 'a', 3, at(400, 4)),
      basket('home', 'b', 3, at(200, 4)),
      miss('away', 'c', at(190, 4)),
    ];
    expect(of(...plays).map(({ clutch }) => clutch)).toEqual([false, true, false]);
    expect(of(...plays)[1]?.matters).toContain('clutch');
  });
});

describe('the chance to win', () => {
  const late = [basket('home', 'a', 2, at(8, 4)), basket('away', 'b', 3, at(1, 4))];
  it('moves by the swing of the play, and a big one matters', () => {
    const [a, b] = of(...late);
    expect(b?.winProbability?.swing).toBeCloseTo((b?.winProbability?.home ?? 0) - (a?.winProbability?.home ?? 0), 12);
    expect(b?.winProbability?.swing).toBeLessThan(-0.4);
    expect(b?.matters).toEqual(['leadChange', 'bigSwing', 'clutch']);
  });
  it('is certain after the last play of a game that is over, and only there', () => {
    const plays = told([...inOrder(...late), ended(2, 3)]);
    expect(plays.map(({ winProbability }) => winProbability?.home === 0)).toEqual([false, true]);
    const reopened = told([
      ...inOrder(...late),
      ended(2, 3),
      { type: 'GameReopened', data: { gameId: 'g', detail: '' } },
    ]);
    expect(reopened[1]?.winProbability?.home).toBeGreaterThan(0);
  });
  it('stands beside ESPN’s where that is given', () => {
    const [a, b] = told([chancesObserved({ b: 0.07, 'a play to come': 0.5 }), ...inOrder(...late)]);
    expect([a?.winProbability?.espn, b?.winProbability?.espn]).toEqual([null, 0.07]);
    expect(b?.winProbability?.home).toBe(of(...late)[1]?.winProbability?.home);
  });
  it('knows what was known before the game', () => {
    const early = inOrder(basket('home', 'a', 2, at(700)));
    const after = (...line: readonly GameEvent[]) => told([...line, ...early])[0]?.winProbability?.home ?? Number.NaN;
    expect(after(lineObserved(-12))).toBeGreaterThan(after());
    expect(after(lineObserved(12))).toBeLessThan(after());
  });
  it('takes another word for the line in the log', () => {
    const game = gameOf(lineObserved(12), ...inOrder(...late));
    const given = { pregame: { kind: 'spread', homeFavouredBy: 12 } } as const;
    expect(enrichedPlays(enrich(nothingEnriched, game, 7, given).next)[0]?.winProbability?.home).toBe(
      told([lineObserved(-12), ...inOrder(...late)])[0]?.winProbability?.home,
    );
  });
});

describe('leverage', () => {
  it('is small at the start, large at the end of a close game, nothing when it is decided', () => {
    const [early] = of(miss('home', 'a', at(700)));
    const [close] = of(miss('home', 'a', at(20, 4)));
    const blowout = Array.from({ length: 20 }, (_, index) => basket('home', `b${index}`, 3, at(600, 3)));
    const decided = of(...blowout, miss('home', 'a', at(20, 4))).at(-1);
    expect(early?.leverage).toBeLessThan(0.05);
    expect(close?.leverage).toBeGreaterThan(0.15);
    expect(decided?.leverage).toBeLessThan(1e-6);
  });
});

describe('going on from what was enriched before', () => {
  const first = [
    rosterReported(...squad('home'), ...squad('away')),
    ...inOrder(basket('home', 'a', 2, at(700)), basket('home', 'c', 2, at(600)), miss('away', 'd', at(590))),
  ];
  const start = enrich(nothingEnriched, gameOf(...first), 10);
  const goOn = (revision: number, ...events: readonly GameEvent[]) => {
    const game = then(gameOf(...first), ...events);
    return enrich(start.next, game, revision);
  };
  const idsOf = ({ changed }: ReturnType<typeof enrich>) => changed.map(({ playId }) => playId);

  it('gives out everything at first', () => expect(idsOf(start)).toEqual(['a', 'c', 'd']));
  it('gives out nothing where nothing changed', () => {
    expect(goOn(11, { type: 'GameStarted', data: { gameId: 'g' } }).changed).toEqual([]);
  });
  it('gives out a new play alone', () => {
    const { changed } = goOn(11, recorded(basket('away', 'e', 2, at(580)), 'd'));
    expect(changed.map(({ playId, revision }) => [playId, revision])).toEqual([['e', 11]]);
  });
  it('gives out a late insert and all behind it, with the higher revision', () => {
    const { changed, next } = goOn(12, recorded(basket('away', 'b', 3, at(650)), 'a'));
    expect(changed.map(({ playId, revision }) => [playId, revision])).toEqual([
      ['b', 12],
      ['c', 12],
      ['d', 12],
    ]);
    expect(enrichedPlays(next)[0]?.revision).toBe(10);
  });
  it('gives out a revised play, and those behind it that it touches', () => {
    const { changed } = goOn(12, revised(basket('home', 'c', 3, at(600)), 'a'));
    expect(changed.map(({ playId }) => playId)).toEqual(['c', 'd']);
  });
  it('puts a stone where a play was taken back, and lifts it when the play returns', () => {
    const gone = goOn(12, withdrawn('c'));
    expect(gone.changed[0]).toEqual({ standing: 'withdrawn', gameId: 'g', playId: 'c', revision: 12 });
    expect(idsOf(gone)).toEqual(['c', 'd']);
    const back = then(gameOf(...first), withdrawn('c'), recorded(basket('home', 'c', 2, at(600)), 'a'));
    const returned = enrich(gone.next, back, 13);
    expect(returned.changed.map(({ playId, standing }) => [playId, standing])).toEqual([
      ['c', 'recorded'],
      ['d', 'recorded'],
    ]);
    expect(returned.next.withdrawn.size).toBe(0);
  });
  it('mends the fives of earlier plays when a later one proves who was there', () => {
    const inFirst = recorded(did('home', 's', { kind: 'substitution', in: 'home-6', out: 'home-2' }, at(580)), 'd');
    const inSecond = recorded(basket('home', 'e', 2, at(700, 2)), 's');
    const sub = recorded(did('home', 'f', { kind: 'substitution', in: 'home-1', out: 'home-7' }, at(690, 2)), 'e');
    const before = then(gameOf(...first), inFirst, inSecond);
    const known = enrich(nothingEnriched, before, 20);
    expect(enrichedPlays(known.next)[4]?.floor.home).not.toContain('home-7');
    const after = enrich(known.next, then(before, sub), 21);
    expect(idsOf(after)).toEqual(['e', 'f']);
    expect(enrichedPlays(after.next)[4]?.floor.home).toContain('home-7');
  });
  it('mends the fives of a later period when one more play of an earlier one is listed last', () => {
    const sub = (id: string, into: string, out: string, when: Partial<Play>, after: string) =>
      recorded(did('home', id, { kind: 'substitution', in: into, out }, when), after);
    const bothNamed = [sub('s', 'home-6', 'home-2', at(580), 'd'), sub('t', 'home-2', 'home-6', at(500), 's')];
    const before = then(gameOf(...first), ...bothNamed, recorded(basket('home', 'e', 2, at(700, 2)), 't'));
    const known = enrich(nothingEnriched, before, 20);
    const game = then(before, sub('f', 'home-6', 'home-2', at(1), 'e'));
    const { next } = enrich(known.next, game, 21);
    expect(enrichedPlays(known.next).at(-1)?.floor.home).toContain('home-2');
    expect(enrichedPlays(next).at(-2)?.floor.home).not.toContain('home-2');
    expect(enrichedPlays(next).map(({ floor }) => floor)).toEqual(
      enrichedPlays(enrich(nothingEnriched, game, 21).next).map(({ floor }) => floor),
    );
  });
  it('hears ESPN’s word on plays that are known', () => {
    const heard = goOn(11, chancesObserved({ a: 0.6 }));
    expect(heard.changed.map(({ playId, revision }) => [playId, revision])).toEqual([['a', 11]]);
    const game = then(gameOf(...first), chancesObserved({ a: 0.6 }), chancesObserved({ c: 0.7 }, ['a']));
    const { changed, next } = enrich(heard.next, game, 12);
    expect(changed.map(({ playId, revision }) => [playId, revision])).toEqual([
      ['a', 12],
      ['c', 12],
    ]);
    expect(enrichedPlays(next).map(({ winProbability }) => winProbability?.espn)).toEqual([null, 0.7, null]);
  });
  it('reads all anew when the line is told late', () => {
    const { changed } = goOn(11, lineObserved(-3.5));
    expect(changed.map(({ playId, revision }) => [playId, revision])).toEqual([
      ['a', 11],
      ['c', 11],
      ['d', 11],
    ]);
  });
  it('reads all anew when something else was known before the game', () => {
    const { changed } = enrich(start.next, gameOf(...first), 11, { pregame: { kind: 'chance', home: 0.8 } });
    expect(changed).toHaveLength(3);
  });
});
