import { basket, gameOf, inOrder, play, revised, withdrawn } from '../testing/a-game.js';
import { currentPlays } from './current-plays.js';
import { playRows } from './play-rows.js';
import { unknownPlays } from './unknown-plays.js';

describe('the play list', () => {
  const game = () =>
    gameOf(
      ...inOrder(basket('home', 'a'), basket('away', 'b', 3), basket('home', 'c'), play('d')),
      withdrawn('a'),
      revised(basket('home', 'c', 3), 'b'),
    );

  it('tells every play ever listed with its standing, side and earlier versions', () => {
    expect(
      playRows(game()).map(({ play: { id }, side, standing, earlier }) => [id, side, standing, earlier.length]),
    ).toEqual([
      ['a', 'home', 'withdrawn', 0],
      ['b', 'away', 'recorded', 0],
      ['c', 'home', 'recorded', 1],
      ['d', null, 'recorded', 0],
    ]);
  });

  it('runs the score past what was withdrawn', () => {
    expect(playRows(game()).map(({ score }) => score)).toEqual([
      null,
      { home: 0, away: 3 },
      { home: 3, away: 3 },
      { home: 3, away: 3 },
    ]);
  });

  it('lists as current only what stands', () => {
    expect(currentPlays(game()).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });
});

it('counts plays of unknown types, the most frequent first', () => {
  const other = (id: string, type: string) =>
    play(id, { action: { kind: 'other' }, type: { id: type, text: `Type ${type}` } });
  const game = gameOf(
    ...inOrder(other('a', '900'), other('b', '901'), other('c', '901'), play('d'), other('e', '902')),
    withdrawn('e'),
  );
  expect(unknownPlays(game)).toEqual([
    { type: { id: '901', text: 'Type 901' }, count: 2 },
    { type: { id: '900', text: 'Type 900' }, count: 1 },
  ]);
});
