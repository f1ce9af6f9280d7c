import { initialState } from './game.js';
import { outcomeOf } from './outcome-of.js';
import {
  basket,
  chancesObserved,
  ended,
  gameOf,
  inOrder,
  lineObserved,
  observed,
  play,
  recorded,
  revised,
  then,
  withdrawn,
} from './testing/a-game.js';

const clean = () =>
  gameOf(
    ...inOrder(basket('home', 'a'), basket('away', 'b', 3)),
    lineObserved(-2),
    chancesObserved({ a: 0.6, b: 0.4 }),
    ended(2, 3),
  );

describe('the outcome', () => {
  it('forgets how the game came to it', () => {
    const winding = gameOf(
      observed('scoreboard', { score: { home: 4, away: 0 } }),
      lineObserved(5),
      lineObserved(-2),
      chancesObserved({ b: 0.4, mistake: 0.5, a: 0.7 }),
      chancesObserved({ a: 0.6 }, ['mistake']),
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
    [
      'the final score',
      then(clean(), { type: 'FinalScoreRevised', data: { gameId: 'g', score: { home: 2, away: 4 } } }),
    ],
    ['a play', then(clean(), revised(basket('away', 'b', 3, { text: 'other' }), 'a'))],
    ['the order of plays', then(clean(), revised(basket('away', 'b', 3), null))],
    ['the phase', then(clean(), { type: 'GameReopened', data: { gameId: 'g', detail: '' } })],
    ['the line', then(clean(), lineObserved(-2.5))],
    ['a chance', then(clean(), chancesObserved({ a: 0.5 }))],
    ['a chance that is gone', then(clean(), chancesObserved({}, ['a']))],
  ])('differs with %s', (_, other) => expect(outcomeOf(other)).not.toEqual(outcomeOf(clean())));
  it('is none of a game nobody has heard of', () => expect(outcomeOf(initialState())).toBeNull());
});
