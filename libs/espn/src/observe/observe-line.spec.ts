import { type GameEvent } from '@pbp/domain';
import { type JsonObject } from '../raw/json.js';
import { type SummaryShape, rawSummary } from '../testing/raw-summary.js';
import { type KnownFeed, unknownFeed } from './known-feed.js';
import { observeSummary } from './observe-summary.js';

const book = { id: '58', name: 'ESPN BET', priority: 1 };
const spread = (value: unknown, more: JsonObject = {}): JsonObject => ({ provider: book, spread: value, ...more });
const closed = (line: unknown, live: unknown): JsonObject =>
  spread(live, {
    overUnder: 240.5,
    pointSpread: { home: { open: { line: '-1.5' }, close: { line }, live: { line: String(live) } } },
    total: { over: { close: { line: 'o224.5' } } },
  });

const moments = {
  before: { status: 'STATUS_SCHEDULED', state: 'pre' },
  during: { period: 1, clock: '9:00', score: [2, 0] },
  after: { status: 'STATUS_FINAL', state: 'post', completed: true, period: 4, clock: '0.0', score: [2, 0] },
} satisfies Readonly<Record<string, SummaryShape>>;

type Poll = readonly [when: keyof typeof moments, pickcenter: unknown];

const payload = ([when, pickcenter]: Poll): unknown =>
  JSON.parse(JSON.stringify(rawSummary({ ...moments[when], pickcenter })));
const observeAll = (...polls: readonly Poll[]): KnownFeed =>
  polls.reduce((known: KnownFeed, poll) => observeSummary(known, payload(poll)).known, unknownFeed());
const lineAfter = (...polls: readonly Poll[]) => {
  const { game } = observeAll(...polls);
  return game.known ? game.line : undefined;
};
const spreadAfter = (...polls: readonly Poll[]) => lineAfter(...polls)?.spread;
const anomalies = (facts: readonly GameEvent[]) =>
  facts.flatMap((fact) => (fact.type === 'FeedAnomaly' ? [fact.data] : []));

describe('the line before a game', () => {
  it('is the home team’s, with the total and who says so', () => {
    expect(lineAfter(['before', [spread(-7.5, { overUnder: 224.5 })]])).toEqual({
      provider: 'ESPN BET',
      spread: -7.5,
      total: 224.5,
    });
  });

  it('moves until the tip-off and stands still then', () => {
    expect(spreadAfter(['before', [spread(-7.5)]], ['before', [spread(-6)]])).toBe(-6);
    expect(spreadAfter(['before', [spread(-7.5)]], ['during', [spread(-12.5)]])).toBe(-7.5);
    expect(spreadAfter(['before', [spread(-7.5)]], ['during', [spread(-12)]], ['after', [spread(-20)]])).toBe(-7.5);
  });

  it('is the first that is heard where nobody asked before', () => {
    expect(spreadAfter(['during', [spread(3)]], ['during', [spread(9)]], ['after', [spread(20)]])).toBe(3);
    expect(spreadAfter(['after', [spread(17.5)]])).toBe(17.5);
  });

  it('is the closing one where the feed tells that apart, in the game too', () => {
    expect(lineAfter(['during', [closed('+1.5', 10.5)]])).toEqual({ provider: 'ESPN BET', spread: 1.5, total: 224.5 });
    const known = observeAll(['during', [closed('+1.5', 10.5)]]);
    expect(observeSummary(known, payload(['during', [closed('+1.5', 14.5)]])).polled).toBeNull();
  });

  it('is put right by the closing one once the game is over', () => {
    const missedTheLastWord: readonly Poll[] = [
      ['before', [spread(-7.5)]],
      ['during', [closed('-8.5', -3)]],
    ];
    expect(spreadAfter(...missedTheLastWord)).toBe(-7.5);
    expect(spreadAfter(...missedTheLastWord, ['after', [closed('-8.5', -3)]])).toBe(-8.5);
  });

  it.each<[string, unknown]>([
    ['gone', []],
    ['left out', undefined],
    ['of somebody who gives no spread', [{ provider: book, overUnder: 220 }]],
  ])('stays when it is %s', (_, pickcenter) => {
    expect(spreadAfter(['before', [spread(-7.5)]], ['before', pickcenter])).toBe(-7.5);
  });

  it('is of the provider that the feed puts first, wherever it is listed', () => {
    const other = { provider: { id: '36', name: 'Other', priority: 0 }, spread: -3 };
    const equal = { provider: { id: '100', name: 'Equal', priority: 1 }, spread: -5 };
    const known = observeAll(['before', [other, spread(-7.5), equal]]);
    expect(known.game.known && known.game.line?.provider).toBe('Equal');
    expect(observeSummary(known, payload(['before', [equal, spread(-7.5), other]])).polled).toBeNull();
    expect(spreadAfter(['before', [{ ...spread(null), provider: book }, other]])).toBe(-3);
  });

  it.each([
    ['EVEN', 0],
    ['-4.5', -4.5],
    ['+4.5', 4.5],
  ])('written %s is %d', (text, points) => expect(spreadAfter(['before', [spread(text)]])).toBe(points));

  it.each<[string, unknown]>([
    ['words', [spread('a lot')]],
    ['an object', [spread({ points: 3 })]],
    ['beyond all measure', [spread(-2200)]],
    ['no list', { spread: -7.5 }],
  ])('is an anomaly, once, where it is %s, and the known one stands', (_, pickcenter) => {
    const known = observeAll(['before', [spread(-7.5)]]);
    const { facts, known: now } = observeSummary(known, payload(['before', pickcenter]));
    expect(facts).toHaveLength(1);
    expect(anomalies(facts)).toMatchObject([{ where: 'pregameLine' }]);
    expect(now.game.known && now.game.line?.spread).toBe(-7.5);
    expect(observeSummary(now, payload(['before', pickcenter])).polled).toBeNull();
  });
});
