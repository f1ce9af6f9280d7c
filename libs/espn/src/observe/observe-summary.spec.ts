import { type GameEvent, currentPlays, evolve } from '@pbp/domain';
import fc from 'fast-check';
import { type SummaryChange, applySummaryChange } from '../change/summary-change.js';
import { rawPlay, rawPlayers, rawSummary } from '../testing/raw-summary.js';
import { factsOf } from './facts-of.js';
import { type KnownFeed, unknownFeed } from './known-feed.js';
import { observeSummary } from './observe-summary.js';

const payload = (plays: unknown, ballast = 0) =>
  JSON.parse(JSON.stringify(rawSummary({ period: 1, clock: '9:00', score: [2, 0], plays, ballast }))) as unknown;

const playedIds = ({ game }: KnownFeed): readonly string[] =>
  game.known ? currentPlays(game).map(({ id }) => id) : [];

const typesOf = (facts: readonly GameEvent[]): readonly string[] => facts.map(({ type }) => type);

const observeAll = (payloads: readonly unknown[]): KnownFeed =>
  payloads.reduce((known: KnownFeed, body) => observeSummary(known, body).known, unknownFeed());

describe('observeSummary', () => {
  it('announces a game, its start, its period and its plays in order', () => {
    const { facts } = observeSummary(unknownFeed(), payload([rawPlay('a'), rawPlay('b')]));
    expect(typesOf(facts)).toEqual([
      'GameScheduled',
      'GameStarted',
      'PeriodStarted',
      'PlayRecorded',
      'PlayRecorded',
      'ScoreObserved',
    ]);
  });

  it('says nothing when only the ballast changed', () => {
    const { known } = observeSummary(unknownFeed(), payload([rawPlay('a')]));
    expect(observeSummary(known, payload([rawPlay('a')], 1))).toEqual({ polled: null, facts: [], known });
  });

  it('ignores the stale running scores of plays', () => {
    const { known } = observeSummary(unknownFeed(), payload([rawPlay('a', { homeScore: 2 })]));
    expect(observeSummary(known, payload([rawPlay('a', { homeScore: 4 })])).polled).toBeNull();
  });

  it('tells an insertion in the middle by the play it follows', () => {
    const known = observeAll([payload([rawPlay('a'), rawPlay('c')])]);
    const { facts } = observeSummary(known, payload([rawPlay('a'), rawPlay('b'), rawPlay('c')]));
    expect(facts).toMatchObject([{ type: 'PlayRecorded', data: { play: { id: 'b' }, after: 'a' } }]);
  });

  it('tells a withdrawal, then a revision, then what is new', () => {
    const known = observeAll([payload([rawPlay('a'), rawPlay('b')])]);
    const { facts } = observeSummary(known, payload([rawPlay('b', { scoreValue: 3 }), rawPlay('c')]));
    expect(facts).toMatchObject([
      { type: 'PlayWithdrawn', data: { playId: 'a' } },
      { type: 'PlayRevised', data: { play: { id: 'b', points: 3 }, after: null } },
      { type: 'PlayRecorded', data: { play: { id: 'c' }, after: 'b' } },
    ]);
  });

  it('revises only the play that moved', () => {
    const known = observeAll([payload([...'abcdef'].map((id) => rawPlay(id)))]);
    const { facts } = observeSummary(known, payload([...'afbcde'].map((id) => rawPlay(id))));
    expect(facts).toMatchObject([{ type: 'PlayRevised', data: { play: { id: 'f' }, after: 'a' } }]);
  });

  it('records a withdrawn play that comes back', () => {
    const known = observeAll([payload([rawPlay('a'), rawPlay('b')]), payload([rawPlay('a')])]);
    const { facts, known: after } = observeSummary(known, payload([rawPlay('a'), rawPlay('b')]));
    expect(typesOf(facts)).toEqual(['PlayRecorded']);
    expect(playedIds(after)).toEqual(['a', 'b']);
  });

  it('quarantines a play that cannot be read, once, and goes on with the rest', () => {
    const broken = payload([rawPlay('a'), rawPlay('b', { period: undefined }), rawPlay('c')]);
    const { facts, known } = observeSummary(unknownFeed(), broken);
    expect(facts.filter(({ type }) => type === 'FeedAnomaly')).toMatchObject([
      { data: { gameId: '400', where: 'play', subject: 'b', problem: expect.stringContaining('period') as unknown } },
    ]);
    expect(playedIds(known)).toEqual(['a', 'c']);
    expect(observeSummary(known, broken).polled).toBeNull();
    const { known: repaired } = observeSummary(known, payload([...'abc'].map((id) => rawPlay(id))));
    expect(playedIds(repaired)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['period', { period: { number: 2_000_000_000 } }],
    ['worth', { scoreValue: 9_999_999_999 }],
    ['loss', { scoreValue: -2 }],
    ['clock', { clock: { displayValue: '99999999:00' } }],
    ['place in the order of arrival', { sequenceNumber: 1e300 }],
  ])('quarantines a play of a %s that no game has, and goes on with the rest', (_, members) => {
    const { facts, known } = observeSummary(unknownFeed(), payload([rawPlay('a'), rawPlay('b', members)]));
    expect(facts.filter(({ type }) => type === 'FeedAnomaly')).toMatchObject([
      { data: { where: 'play', subject: 'b' } },
    ]);
    expect(facts.filter(({ type }) => type === 'PeriodStarted')).toHaveLength(1);
    expect(playedIds(known)).toEqual(['a']);
  });

  it('tells a header of a period that no game reached, and goes on with the plays', () => {
    const known = observeAll([payload([rawPlay('a')])]);
    const wrong = rawSummary({ period: 2_000_000_000, score: [2, 0], plays: [rawPlay('a'), rawPlay('b')] });
    const { facts, known: after } = observeSummary(known, wrong);
    expect(typesOf(facts)).toEqual(['PlayRecorded', 'FeedAnomaly']);
    expect(facts.at(-1)).toMatchObject({ data: { where: 'header' } });
    expect(playedIds(after)).toEqual(['a', 'b']);
  });

  it('leaves out of the box score a figure that nobody ever had', () => {
    const over = { status: 'STATUS_FINAL', state: 'post', completed: true, period: 4, score: [2, 0] } as const;
    const { facts } = observeSummary(
      unknownFeed(),
      rawSummary({ ...over, plays: [], players: rawPlayers({ 11: 9e9 }) }),
    );
    const stats = facts.flatMap((fact) => (fact.type === 'BoxScoreReported' ? fact.data.players[0]?.stats : []));
    expect(stats).toEqual([{ fouls: 0 }]);
  });

  it('lets a play stand as it was when its new version cannot be read', () => {
    const known = observeAll([payload([rawPlay('a'), rawPlay('b')])]);
    const { facts, known: after } = observeSummary(known, payload([rawPlay('a'), rawPlay('b', { clock: 9 })]));
    expect(typesOf(facts)).toEqual(['FeedAnomaly']);
    expect(playedIds(after)).toEqual(['a', 'b']);
  });

  it('tells plays without an id or with one that is taken', () => {
    const { facts, known } = observeSummary(unknownFeed(), payload([rawPlay('a'), { text: 'lost' }, rawPlay('a'), 7]));
    expect(facts.filter(({ type }) => type === 'FeedAnomaly')).toHaveLength(3);
    expect(playedIds(known)).toEqual(['a']);
    expect(observeSummary(known, payload([rawPlay('a'), { text: 'lost' }, rawPlay('a'), 7])).polled).toBeNull();
  });

  it('withdraws nothing when the payload does not mention plays, or is no summary', () => {
    const known = observeAll([payload([rawPlay('a')])]);
    for (const body of [payload(undefined), payload(null), {}, null, [], 'text', { header: {} }, payload({ a: 1 })]) {
      expect(playedIds(observeSummary(known, body).known)).toEqual(['a']);
    }
  });

  it('tells an unreadable payload once', () => {
    const first = observeSummary(observeAll([payload([rawPlay('a')])]), { code: 404 });
    expect(first.facts).toMatchObject([{ type: 'FeedAnomaly', data: { gameId: '400', where: 'header' } }]);
    expect(observeSummary(first.known, { code: 404 }).polled).toBeNull();
  });

  it('refuses the summary of another game', () => {
    const { facts, known } = observeSummary(unknownFeed('399'), payload([rawPlay('a')]));
    expect(facts).toMatchObject([
      { type: 'FeedAnomaly', data: { gameId: '399', problem: 'is of game 400, not of 399' } },
    ]);
    expect(known.game.known).toBe(false);
  });

  it('reads the plays of a game whose header could not be read before', () => {
    const body = payload([rawPlay('a')]) as { header: { competitions: { date: unknown }[] } };
    const broken = structuredClone(body);
    broken.header.competitions.forEach((competition) => (competition.date = 'soon'));
    const known = observeAll([broken]);
    expect(known.game.known).toBe(false);
    expect(playedIds(observeSummary(known, body).known)).toEqual(['a']);
  });

  it('reads the old envelope of the web', () => {
    expect(playedIds(observeAll([{ gamepackageJSON: payload([rawPlay('a')]) }]))).toEqual(['a']);
  });

  it('reports the roster when the list of players changed, not when their figures did', () => {
    const body = (players: unknown) => rawSummary({ period: 1, plays: [], players });
    const known = observeAll([body(rawPlayers({ 11: 2 }, ['12']))]);
    expect(observeSummary(known, body(rawPlayers({ 11: 4 }, ['12']))).facts).toEqual([]);
    expect(observeSummary(known, body(rawPlayers({ 11: 2, 12: 2 }))).facts).toMatchObject([
      { type: 'RosterReported', data: { players: [{ playerId: '11' }, { playerId: '12', played: true }] } },
    ]);
  });
});

describe('observeSummary, over any polls', () => {
  const play = fc.record({
    id: fc.constantFrom(...'abcdefghijkl'),
    worth: fc.constantFrom(2, 3),
    period: fc.constantFrom(1, 1, 2),
    broken: fc.constantFrom(false, false, false, false, true),
  });
  const list = fc.uniqueArray(play, { selector: ({ id }) => id, maxLength: 12 });
  const polls = fc.array(fc.record({ list, junk: fc.constantFrom(false, false, false, true), over: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  type Poll = { list: { id: string; worth: number; period: number; broken: boolean }[]; junk: boolean; over: boolean };

  const bodyOf = ({ list, junk, over }: Poll): unknown =>
    junk
      ? { error: list.length }
      : rawSummary({
          period: 2,
          score: [list.length, 0],
          ...(over && { status: 'STATUS_FINAL', state: 'post', completed: true }),
          plays: list.map(({ id, worth, period, broken }) =>
            rawPlay(id, { scoreValue: worth, period: broken ? null : { number: period } }),
          ),
          players: rawPlayers({ 11: list.length * 2 }),
        });

  it('folding the facts gives exactly the newest list of plays', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
        const whole = lists.map((plays) => plays.map((one) => ({ ...one, broken: false })));
        const known = observeAll(whole.map((plays) => bodyOf({ list: plays, junk: false, over: false })));
        expect(playedIds(known)).toEqual(whole.at(-1)?.map(({ id }) => id));
      }),
    );
  });

  it('deriving from the changes noted gives the same facts, and folding them the same game', () => {
    fc.assert(
      fc.property(polls, (all) => {
        let observed = unknownFeed();
        let derived = unknownFeed();
        for (const poll of all) {
          const { polled, facts, known } = observeSummary(observed, bodyOf(poll));
          expect(facts.reduce(evolve, observed.game)).toEqual(known.game);
          observed = known;
          if (polled === null) {
            expect(facts).toEqual([]);
            continue;
          }
          const noted = JSON.parse(JSON.stringify(polled)) as SummaryChange;
          const again = factsOf(derived, applySummaryChange(derived.summary, noted));
          expect(JSON.stringify(again.facts)).toBe(JSON.stringify(facts));
          derived = again.known;
        }
        expect(derived.game).toEqual(observed.game);
      }),
    );
  });

  it('observing a payload again says nothing', () => {
    fc.assert(
      fc.property(polls, (all) => {
        let known = unknownFeed();
        for (const poll of all) {
          known = observeSummary(known, bodyOf(poll)).known;
          expect(observeSummary(known, bodyOf(poll))).toEqual({ polled: null, facts: [], known });
        }
      }),
    );
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        fc.jsonValue(),
        fc.jsonValue(),
        (bodies, plays, players) => {
          observeAll([...bodies, rawSummary({ plays, players }), payload([rawPlay('a'), plays])]);
        },
      ),
    );
  });
});
