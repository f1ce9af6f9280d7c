import { initialState } from './game.js';
import { outcomeOf } from './outcome-of.js';
import { basket, ended, gameOf, inOrder, observed, play, recorded, revised, withdrawn } from './testing/a-game.js';

const clean = () => gameOf(...inOrder(basket('home', 'a'), basket('away', 'b', 3)), ended(2, 3));

describe('the outcome', () => {
  it('forgets how the game came to it', () => {
    const winding = gameOf(
      observed('scoreboard', { score: { home: 4, away: 0 } }),
      recorded(basket('away', 'b', 2, { arrival: 9 }), null),
      recorded(play('mistake'), 'b'),
      recorded(basket('home', 'a', 2, { arrival: 12 }), null),
      withdrawn('mistake'),
      revised(basket('away', 'b', 3, { arrival: 9 }), 'a'),
      ended(2, 3),
    );
    expect(outcomeOf(winding)).toEqual(outcomeOf(clean()));
  });
  it.each([
    ['the final score', gameOf(...inOrder(basket('home', 'a'), basket('away', 'b', 3)), ended(2, 4))],
    ['a play', gameOf(...inOrder(basket('home', 'a'), basket('away', 'b', 3, { text: 'other' })), ended(2, 3))],
    ['the order of plays', gameOf(...inOrder(basket('away', 'b', 3), basket('home', 'a')), ended(2, 3))],
    ['the phase', gameOf(...inOrder(basket('home', 'a'), basket('away', 'b', 3)))],
  ])('differs with %s', (_, other) => expect(outcomeOf(other)).not.toEqual(outcomeOf(clean())));
  it('is none of a game nobody has heard of', () => expect(outcomeOf(initialState())).toBeNull());
});
