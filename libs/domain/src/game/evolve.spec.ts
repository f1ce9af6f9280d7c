import { feedChances } from './chances.js';
import { type GameEvent } from './events.js';
import { evolve } from './evolve.js';
import { initialState, type KnownGame } from './game.js';
import {
  chancesObserved,
  ended,
  gameOf,
  inOrder,
  lineObserved,
  observed,
  play,
  recorded,
  revised,
  scheduled,
  started,
  then,
  withdrawn,
} from './testing/a-game.js';

const ids = ({ plays }: KnownGame) => plays.map((entry) => entry.play.id);
const abc = () => gameOf(...inOrder(play('a'), play('b'), play('c')));

describe('a game nobody has heard of', () => {
  it('stays unknown whatever is told of it', () => {
    const unknown = initialState();
    for (const event of [started, recorded(play('a'), null), observed('summary'), ended(1, 0)]) {
      expect(evolve(unknown, event)).toBe(unknown);
    }
  });
  it('is known once it is announced', () => {
    expect(evolve(initialState(), scheduled({ venue: 'The Barn' }))).toMatchObject({
      known: true,
      id: 'g',
      venue: 'The Barn',
      phase: { is: 'scheduled' },
      plays: [],
    });
  });
});

describe('the schedule', () => {
  it('keeps what was played when a fact of it is corrected', () => {
    const game = then(abc(), started, scheduled({ venue: 'The Barn' }));
    expect(game).toMatchObject({ venue: 'The Barn', phase: { is: 'inProgress' } });
    expect(ids(game)).toEqual(['a', 'b', 'c']);
  });
  it.each<[string, GameEvent]>([
    ['postponed', { type: 'GamePostponed', data: { gameId: 'g', detail: 'Snow' } }],
    ['canceled', { type: 'GameCanceled', data: { gameId: 'g', detail: 'Flood' } }],
  ])('gets a new date after it was %s', (is, calledOff) => {
    const game = gameOf(calledOff);
    expect(game.phase.is).toBe(is);
    const event: GameEvent = {
      type: 'GameRescheduled',
      data: { gameId: 'g', startsAt: '2026-02-01T00:00:00Z', day: '2026-01-31' },
    };
    expect(then(game, event)).toMatchObject({ phase: { is: 'scheduled' }, day: '2026-01-31' });
  });
});

describe('the progress of a game', () => {
  const periodStarted = (period: number): GameEvent => ({ type: 'PeriodStarted', data: { gameId: 'g', period } });
  const reopened: GameEvent = { type: 'GameReopened', data: { gameId: 'g', detail: 'Scheduled' } };

  it('goes from scheduled to in progress to ended', () => {
    expect(gameOf(started).phase).toEqual({ is: 'inProgress' });
    expect(gameOf(started, ended(90, 88)).phase).toEqual({ is: 'ended', score: { home: 90, away: 88 }, how: 'played' });
  });
  it('does not begin again when a start is noted late', () => {
    expect(gameOf(ended(90, 88), started).phase.is).toBe('ended');
  });
  it('keeps the highest period begun', () => {
    expect(gameOf(periodStarted(2), periodStarted(1)).periods).toEqual({ started: 2, ended: 0 });
  });
  it('goes on where its periods say when the feed takes the end back', () => {
    expect(gameOf(ended(0, 0), reopened).phase.is).toBe('scheduled');
    expect(gameOf(periodStarted(1), ended(90, 88), reopened).phase.is).toBe('inProgress');
  });
  it('takes a corrected final score only of a game that has ended', () => {
    const corrected: GameEvent = { type: 'FinalScoreRevised', data: { gameId: 'g', score: { home: 91, away: 88 } } };
    expect(gameOf(ended(90, 88), corrected).phase).toMatchObject({ score: { home: 91, away: 88 } });
    expect(gameOf(started, corrected).phase).toEqual({ is: 'inProgress' });
  });
});

describe('a recorded play', () => {
  it.each([
    ['behind the play it follows', 'a', ['a', 'new', 'b', 'c']],
    ['at the head for null', null, ['new', 'a', 'b', 'c']],
    ['at the end where nobody has the play it follows', 'nobody', ['a', 'b', 'c', 'new']],
  ])('stands %s', (_, after, order) => {
    expect(ids(then(abc(), recorded(play('new'), after)))).toEqual(order);
  });
  it('comes back to standing with its history', () => {
    const before = then(abc(), revised(play('b', { text: 'second' }), 'a'), withdrawn('b'));
    const game = then(before, recorded(play('b', { text: 'third' }), 'a'));
    expect(game.plays[1]).toMatchObject({
      play: { text: 'third' },
      earlier: [{ text: 'play b' }, { text: 'second' }],
      standing: 'recorded',
    });
  });
  it('comes back at another place if the feed says so', () => {
    expect(ids(then(abc(), withdrawn('b'), recorded(play('b'), 'c')))).toEqual(['a', 'c', 'b']);
  });
});

describe('a revised play', () => {
  it('keeps what it said before', () => {
    const game = then(abc(), revised(play('b', { text: 'corrected' }), 'a'));
    expect(game.plays[1]).toMatchObject({ play: { text: 'corrected' }, earlier: [{ text: 'play b' }] });
  });
  it('moves without a new version when only its place changed', () => {
    const game = then(abc(), revised(play('c'), null));
    expect(ids(game)).toEqual(['c', 'a', 'b']);
    expect(game.plays[0]?.earlier).toEqual([]);
  });
  it('stays when only withdrawn plays stand between it and the play it follows', () => {
    const before = then(abc(), withdrawn('b'));
    expect(then(before, revised(play('c'), 'a'))).toBe(before);
  });
  it('stays where nobody has the play it is said to follow', () => {
    const before = abc();
    expect(then(before, revised(play('b'), 'nobody'))).toBe(before);
    expect(then(before, revised(play('b'), 'b'))).toBe(before);
  });
  it('is recorded when it was never heard of', () => {
    expect(ids(then(abc(), revised(play('new'), 'b')))).toEqual(['a', 'b', 'new', 'c']);
  });
});

describe('a withdrawn play', () => {
  it('keeps its place and its words', () => {
    const game = then(abc(), withdrawn('b'));
    expect(game.plays[1]).toMatchObject({ play: { id: 'b', text: 'play b' }, standing: 'withdrawn' });
  });
  it('changes nothing when it is unknown or withdrawn already', () => {
    const game = then(abc(), withdrawn('b'));
    expect(then(game, withdrawn('b'))).toBe(game);
    expect(then(game, withdrawn('nobody'))).toBe(game);
  });
});

describe('what the feed reports', () => {
  it('keeps the newest word of each source', () => {
    const game = gameOf(observed('summary', { period: 2 }), observed('scoreboard', { period: 1 }));
    expect(game.observed).toMatchObject({ summary: { period: 2 }, scoreboard: { period: 1 } });
    expect(game.newest).toBe('scoreboard');
  });
  it('keeps the newest line', () => {
    expect(gameOf(lineObserved(-3), lineObserved(-4.5, { total: 221 })).line).toEqual({
      provider: 'Book',
      spread: -4.5,
      total: 221,
    });
  });
  it('keeps the chances by play, also of plays that are not listed yet', () => {
    const game = gameOf(chancesObserved({ a: 0.5, b: 0.6, c: 0.7 }), chancesObserved({ b: 0.65, d: 0.8 }, ['a', 'x']));
    expect(game.chances).toEqual([
      { playId: 'b', home: 0.65 },
      { playId: 'c', home: 0.7 },
      { playId: 'd', home: 0.8 },
    ]);
    expect(feedChances(game).get('b')).toBe(0.65);
    expect(feedChances(gameOf()).size).toBe(0);
  });
  it('shares the chances that an event does not touch', () => {
    const game = gameOf(chancesObserved({ a: 0.5, b: 0.6 }));
    expect(then(game, chancesObserved({ b: 0.6 }, ['x']))).toBe(game);
    expect(then(game, chancesObserved({ b: 0.7 })).chances?.[0]).toBe(game.chances?.[0]);
  });
  it('counts what could not be read', () => {
    const anomaly: GameEvent = {
      type: 'FeedAnomaly',
      data: { gameId: 'g', where: 'play', subject: 'a', problem: 'no period' },
    };
    expect(gameOf(anomaly, anomaly).anomalies).toBe(2);
  });
});

describe('sharing', () => {
  it('keeps the identity of every play that was not touched', () => {
    const before = abc();
    const after = then(before, revised(play('b', { text: 'corrected' }), 'a'), recorded(play('d'), 'c'));
    expect(after.plays[0]).toBe(before.plays[0]);
    expect(after.plays[2]).toBe(before.plays[2]);
    expect(before.plays[1]?.play.text).toBe('play b');
  });
  it('keeps the play list when something else changed', () => {
    const before = abc();
    expect(then(before, observed('summary')).plays).toBe(before.plays);
  });
  it('is not disturbed by another future of the same game', () => {
    const before = abc();
    const other = then(before, recorded(play('x'), 'a'), recorded(play('d'), 'x'));
    expect(ids(other)).toEqual(['a', 'x', 'd', 'b', 'c']);
    const game = then(before, recorded(play('d'), 'c'), recorded(play('e'), 'd'));
    expect(ids(game)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

it('leaves the game alone at an event of a later version', () => {
  const game = abc();
  const fromTheFuture = JSON.parse('{"type":"GameMovedToTheMoon","data":{"gameId":"g"}}') as GameEvent;
  expect(evolve(game, fromTheFuture)).toBe(game);
});
