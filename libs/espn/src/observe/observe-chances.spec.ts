import { type GameEvent, feedChances } from '@pbp/domain';
import fc from 'fast-check';
import { applySummaryChange } from '../change/summary-change.js';
import { type JsonObject } from '../raw/json.js';
import { rawPlay, rawSummary } from '../testing/raw-summary.js';
import { factsOf } from './facts-of.js';
import { type KnownFeed, unknownFeed } from './known-feed.js';
import { observeSummary } from './observe-summary.js';

const chance = (playId: string, home?: unknown): JsonObject => ({
  ...(home !== undefined && { homeWinPercentage: home, tiePercentage: 0 }),
  playId,
});

const payload = (chances: unknown): unknown =>
  JSON.parse(JSON.stringify(rawSummary({ period: 1, clock: '9:00', score: [2, 0], plays: [rawPlay('a')], chances })));

const after = (...lists: readonly unknown[]): KnownFeed =>
  lists.reduce((known: KnownFeed, list) => observeSummary(known, payload(list)).known, unknownFeed());

const chancesIn = ({ game }: KnownFeed) => (game.known ? Object.fromEntries(feedChances(game)) : {});
const said = (facts: readonly GameEvent[]) =>
  facts.flatMap(({ type, data }) => (type === 'WinProbabilityObserved' ? [data] : []));
const anomalies = (facts: readonly GameEvent[]) =>
  facts.flatMap((fact) => (fact.type === 'FeedAnomaly' ? [fact.data] : []));

describe('the win probability of the feed', () => {
  it('is told before the plays, so that they are enriched with it at once', () => {
    const { facts } = observeSummary(unknownFeed(), payload([chance('a', 0.61), chance('b', 0.6)]));
    const types = facts.map(({ type }) => type);
    expect(types.indexOf('WinProbabilityObserved')).toBeLessThan(types.indexOf('PlayRecorded'));
    expect(types).toContain('WinProbabilityObserved');
    expect(said(facts)).toEqual([
      {
        gameId: '400',
        chances: [
          { playId: 'a', home: 0.61 },
          { playId: 'b', home: 0.6 },
        ],
        withdrawn: [],
      },
    ]);
  });

  it('is told and noted by what is new or changed alone', () => {
    const known = after([chance('a', 0.61), chance('b', 0.6)]);
    const { polled, facts } = observeSummary(known, payload([chance('a', 0.61), chance('b', 0.59), chance('c', 0.7)]));
    expect(polled).toEqual({ chances: { said: [chance('b', 0.59), chance('c', 0.7)], removed: [] } });
    expect(facts).toEqual([
      {
        type: 'WinProbabilityObserved',
        data: {
          gameId: '400',
          chances: [
            { playId: 'b', home: 0.59 },
            { playId: 'c', home: 0.7 },
          ],
          withdrawn: [],
        },
      },
    ]);
  });

  it('says nothing when only the order of the list changed', () => {
    const known = after([chance('a', 0.61), chance('b', 0.6)]);
    expect(observeSummary(known, payload([chance('b', 0.6), chance('a', 0.61)])).polled).toBeNull();
  });

  it('is withdrawn with an entry that is gone, and with one that says nothing any more', () => {
    const known = after([chance('a', 0.61), chance('b', 0.6), chance('c', 0.5)]);
    const { facts, known: now } = observeSummary(known, payload([chance('a', 0.61), chance('c')]));
    expect(said(facts)).toEqual([{ gameId: '400', chances: [], withdrawn: ['b', 'c'] }]);
    expect(chancesIn(now)).toEqual({ a: 0.61 });
  });

  it.each([[[]], [undefined], [null], ['none']])('stays where the list is %j', (list) => {
    const known = after([chance('a', 0.61)]);
    expect(chancesIn(observeSummary(known, payload(list)).known)).toEqual({ a: 0.61 });
  });

  it('names plays and says nothing of them in some college games', () => {
    const { facts, known } = observeSummary(unknownFeed(), payload([chance('a'), chance('b', 0.4)]));
    expect(chancesIn(known)).toEqual({ b: 0.4 });
    expect(anomalies(facts)).toEqual([]);
    expect(observeSummary(known, payload([chance('a'), chance('b', 0.4)])).polled).toBeNull();
  });

  it('keeps a tie where there is one', () => {
    const { facts } = observeSummary(unknownFeed(), payload([{ ...chance('a', 0.5), tiePercentage: 0.25 }]));
    expect(said(facts)[0]).toMatchObject({ chances: [{ playId: 'a', home: 0.5, tie: 0.25 }] });
  });

  it.each([
    ['no list', 'many'],
    ['shares of a hundred', [chance('a', 61), chance('b', 60)]],
    ['words', [chance('a', 'likely')]],
    ['entries of no play', [chance('a', 0.5), { homeWinPercentage: 0.4 }, 7]],
  ])('is an anomaly, once, when it is %s', (_, list) => {
    const known = after([chance('a', 0.61)]);
    const { facts, known: now } = observeSummary(known, payload(list));
    expect(anomalies(facts)).toMatchObject([{ where: 'winProbability' }]);
    const again = observeSummary(now, payload(list));
    expect([again.polled, again.facts]).toEqual([null, []]);
    expect(chancesIn(observeSummary(now, payload([chance('a', 0.7)])).known)).toEqual({ a: 0.7 });
  });

  const anEntry = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), fc.constantFrom(0, 0.5, 1))
        .map(([id, home]) => chance(id, home)),
    },
    fc.constantFrom<unknown>(null, 7, {}, chance('a'), chance('b', '0.5'), chance('', 0.5), {
      playId: 5,
      homeWinPercentage: 0.1,
    }),
  );

  it('is after any lists what the last that says anything says, and every list is news once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anEntry, { maxLength: 6 }), { maxLength: 5 }), (lists) => {
        let known = after([]);
        let derived = after([]);
        for (const list of lists) {
          const { polled, known: next } = observeSummary(known, payload(list));
          expect(observeSummary(next, payload(list)).polled).toBeNull();
          const noted = JSON.parse(JSON.stringify(polled)) as typeof polled;
          if (noted) derived = factsOf(derived, applySummaryChange(derived.summary, noted)).known;
          known = next;
        }
        const last = lists.findLast((list) => list.length > 0) ?? [];
        expect(chancesIn(known)).toEqual(chancesIn(after(last)));
        expect(derived.game).toEqual(known.game);
      }),
    );
  });
});
