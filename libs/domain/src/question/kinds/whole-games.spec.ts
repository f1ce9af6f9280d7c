import { type GameEvent } from '../../game/events.js';
import { type KnownGame } from '../../game/game.js';
import { type Play } from '../../game/play.js';
import { basket, ended, gameOf, inOrder, play, reconciled, started, then } from '../../game/testing/a-game.js';
import { settle } from '../asking.js';
import { type Terms } from '../terms.js';

const day = '2026-01-15';
const at = (period: number, secondsLeft: number): Partial<Play> => ({ period, secondsLeft });
const lastSecond = play('end', at(4, 0));
const settled = (terms: Terms, game: KnownGame) => settle({ terms, day }, game);

const winner: Terms = { kind: 'gameWinner', edition: 'tipOff' };
const band: Terms = { kind: 'marginBand' };
const total = (line: number): Terms => ({ kind: 'total', line });

/** 4:2, then 4:5, then 7:5, all played to the end. */
const plays = inOrder(
  basket('home', 'a', 2, at(1, 700)),
  basket('away', 'b', 2, at(1, 600)),
  basket('home', 'c', 2, at(2, 700)),
  basket('away', 'd', 3, at(3, 700)),
  basket('home', 'e', 3, at(4, 100)),
  lastSecond,
);
const played = gameOf(started, ...plays, ended(7, 5));

const forfeit: GameEvent = {
  type: 'GameEnded',
  data: { gameId: 'g', score: { home: 2, away: 0 }, how: 'forfeit' },
};
const postponed: GameEvent = { type: 'GamePostponed', data: { gameId: 'g', detail: 'Postponed' } };
const canceled: GameEvent = { type: 'GameCanceled', data: { gameId: 'g', detail: 'Canceled' } };
const moved = (to: string): GameEvent => ({
  type: 'GameRescheduled',
  data: { gameId: 'g', startsAt: `${to}T23:00:00Z`, day: to },
});
const givenUp = gameOf(started, ...plays.slice(0, 4), ended(4, 5));

describe('questions about the whole game', () => {
  it.each<[string, Terms, unknown]>([
    ['the winner, by the basket that put it ahead for good', winner, { outcome: 'home', by: ['e'] }],
    ['the band of the margin', band, { outcome: 'home:1-5', by: ['e'] }],
    ['more than the line, by the basket that passed it', total(8.5), { outcome: 'over', by: ['d'] }],
    ['fewer than the line', total(12.5), { outcome: 'under', by: ['e'] }],
  ])('%s', (_, terms, expected) => {
    expect(settled(terms, played)).toEqual({ is: 'decided', ...(expected as object) });
  });

  it('are undecided until the game is over, but for more than the line', () => {
    const going = gameOf(started, ...plays);
    expect([winner, band, total(12.5)].map((terms) => settled(terms, going).is)).toEqual(
      Array.from({ length: 3 }, () => 'undecided'),
    );
    expect(settled(total(8.5), going)).toEqual({ is: 'decided', outcome: 'over', by: ['d'] });
  });

  it.each<[number, number, string]>([
    [101, 96, 'home:1-5'],
    [102, 96, 'home:6-10'],
    [106, 96, 'home:6-10'],
    [107, 96, 'home:11+'],
    [90, 91, 'away:1-5'],
    [90, 100, 'away:6-10'],
    [90, 130, 'away:11+'],
  ])('a final of %d:%d is in the band %s', (home, away, outcome) => {
    expect(settled(band, gameOf(started, ...inOrder(lastSecond), ended(home, away), reconciled))).toMatchObject({
      outcome,
    });
  });

  it('are decided anew when the final score is changed, and open again when the game goes on', () => {
    const corrected = then(played, reconciled, {
      type: 'FinalScoreRevised',
      data: { gameId: 'g', score: { home: 7, away: 8 } },
    });
    expect(settled(winner, corrected)).toMatchObject({ outcome: 'away' });
    const reopened = then(played, { type: 'GameReopened', data: { gameId: 'g', detail: '3:00 - OT' } });
    expect(settled(winner, reopened).is).toBe('undecided');
  });

  describe.each<[string, Terms]>([
    ['the winner', winner],
    ['the margin', band],
    ['the total', total(20.5)],
  ])('%s is void', (_, terms) => {
    it.each<[string, KnownGame, string]>([
      ['of a game that is canceled', gameOf(canceled), 'gameCanceled'],
      ['of a game that is postponed', gameOf(postponed), 'gamePostponed'],
      ['of a game that is played later than two days on', gameOf(moved('2026-01-18')), 'playedOnAnotherDay'],
      ['of a game that is decided without being played', gameOf(forfeit), 'gameAbandoned'],
      ['of a game that is given up after half of it', givenUp, 'gameAbandoned'],
    ])('%s', (__, game, reason) => expect(settled(terms, game)).toEqual({ is: 'void', reason }));
  });

  it('stand when the game is played within two days', () => {
    expect(settled(winner, then(played, moved('2026-01-17')))).toMatchObject({ outcome: 'home' });
  });

  it('leave "more" standing in a game that was given up, where it was true by then', () => {
    expect(settled(total(8.5), givenUp)).toEqual({ is: 'decided', outcome: 'over', by: ['d'] });
  });

  it('take a feed that tells no plays at its word', () => {
    expect(settled(winner, gameOf(started, ended(80, 81)))).toEqual({ is: 'decided', outcome: 'away', by: [] });
  });

  it('count as long as 43 of 48 minutes were played', () => {
    const until = (secondsLeft: number) =>
      gameOf(started, ...inOrder(play('last', at(4, secondsLeft))), ended(80, 70), reconciled);
    expect(settled(winner, until(300)).is).toBe('decided');
    expect(settled(winner, until(301)).is).toBe('void');
  });
});
