import { type GameEvent } from '../../game/events.js';
import { type KnownGame } from '../../game/game.js';
import { type Play } from '../../game/play.js';
import {
  basket,
  fold,
  gameOf,
  inOrder,
  lineObserved,
  play,
  rosterReported,
  scheduled,
  squad,
  started,
} from '../../game/testing/a-game.js';
import { decideQuestion } from '../decide.js';
import { questionsToAsk } from '../desk.js';
import { type AskedQuestion, evolveQuestion, initialQuestion } from '../question.js';
import { type Terms } from '../terms.js';
import { type Asking, mostOpen, questionsDue } from './questions-due.js';

const soon = '2026-01-15T23:00:00Z';
const quick = 5_000;
const at = (period: number, secondsLeft: number): Partial<Play> => ({ period, secondsLeft });
const over = (period: number): GameEvent => ({ type: 'PeriodEnded', data: { gameId: 'g', period } });
const began = (period: number): GameEvent => ({ type: 'PeriodStarted', data: { gameId: 'g', period } });

const due = (game: KnownGame, facts: Partial<Asking> = {}) =>
  questionsDue(game, { asked: [], now: soon, intervalMs: quick, holds: [], ...facts });
const kindsOf = (terms: readonly Terms[]) => terms.map(({ kind }) => kind);

/** The questions that the desk has asked by then. */
const askedBy = (game: KnownGame): AskedQuestion[] =>
  questionsToAsk({ game, event: { id: 'e', type: 'x', revision: 0 }, now: soon, intervalMs: quick }, [], []).flatMap(
    ({ command }) => {
      const question = decideQuestion(command, initialQuestion()).reduce(evolveQuestion, initialQuestion());
      return question.asked ? [question] : [];
    },
  );

describe('what is asked', () => {
  it('of a game within a day of its start: who wins, by how much, how many points, the first quarter, a race', () => {
    const game = gameOf(lineObserved(-4, { total: 231 }));
    expect(due(game)).toEqual([
      { kind: 'gameWinner', edition: 'tipOff' },
      { kind: 'total', line: 231.5 },
      { kind: 'marginBand' },
      { kind: 'periodWinner', period: 1 },
      { kind: 'raceTo', points: 20 },
    ]);
    expect(due(game, { now: '2026-01-14T12:00:00Z' })).toEqual([]);
  });
  it('is asked once, whatever the line has become', () => {
    const game = gameOf(lineObserved(-4, { total: 231 }));
    const asked = askedBy(game);
    expect(asked).toHaveLength(5);
    expect(due(gameOf(lineObserved(-4, { total: 229 })), { asked })).toEqual([]);
  });
  it('between two quarters: who wins the next, and its first five minutes', () => {
    const game = gameOf(started, ...inOrder(basket('home', 'a', 2, at(1, 0))), over(1));
    expect(due(game)).toEqual([
      { kind: 'periodWinner', period: 2 },
      { kind: 'window', period: 2, from: 720 },
    ]);
  });
  it('at half-time besides: who wins after all, and the best scorer and rebounder', () => {
    const roster = rosterReported(...squad('home'), ...squad('away'));
    const rebound = play('r', {
      ...at(2, 0),
      teamId: 'A',
      action: { kind: 'rebound', side: 'defensive', player: 'away-2' },
    });
    const game = gameOf(started, roster, ...inOrder(basket('home', 'a', 3, at(1, 600)), rebound), over(2));
    expect(due(game).slice(0, 3)).toEqual([
      { kind: 'gameWinner', edition: 'secondHalf' },
      { kind: 'playerTotal', playerId: 'home-1', stat: 'points', line: 8.5 },
      { kind: 'playerTotal', playerId: 'away-2', stat: 'rebounds', line: 3.5 },
    ]);
  });
  it('before the last quarter: a race to a number that is some minutes away', () => {
    const baskets = Array.from({ length: 29 }, (_, n) => basket('home', `b${n}`, 3, at(3, 0)));
    expect(due(gameOf(started, ...inOrder(...baskets), over(3))).at(-1)).toEqual({ kind: 'raceTo', points: 100 });
  });
  it('while a quarter is played: the five minutes to come, and who scores next where the feed is quick', () => {
    const game = gameOf(started, began(1), ...inOrder(basket('home', 'a', 2, at(1, 700))));
    expect(due(game)).toEqual([
      { kind: 'window', period: 1, from: 420 },
      { kind: 'nextToScore', period: 1, from: 540 },
    ]);
    expect(kindsOf(due(game, { intervalMs: 10_001 }))).toEqual(['window']);
    expect(kindsOf(due(game, { intervalMs: null }))).toEqual(['window']);
  });
  it.each<[period: number, secondsLeft: number, from: readonly number[]]>([
    [1, 601, [540]],
    [1, 600, [360]],
    [1, 420, [180]],
    [1, 240, []],
    [5, 299, [180]],
    [5, 240, []],
  ])('in period %i with %i s left: who scores next after %j', (period, secondsLeft, from) => {
    const game = gameOf(started, began(period), ...inOrder(basket('home', 'a', 2, at(period, secondsLeft))));
    const next = due(game).filter(({ kind }) => kind === 'nextToScore');
    expect(next).toEqual(from.map((moment) => ({ kind: 'nextToScore', period, from: moment })));
  });
  it('is never more than may be open', () => {
    const asked = askedBy(gameOf()).slice(0, 5);
    const game = gameOf(started, began(1), ...inOrder(basket('home', 'a', 2, at(1, 700))));
    expect(asked.length + due(game, { asked }).length).toBe(mostOpen);
  });
  it('is nothing outside basketball, nor of a game that does not take place', () => {
    const hockey = fold([scheduled({ league: 'nhl', regulationPeriods: 3 })]);
    expect(hockey.known && due(hockey)).toEqual([]);
    expect(due(gameOf({ type: 'GameCanceled', data: { gameId: 'g', detail: '' } }))).toEqual([]);
  });
});
