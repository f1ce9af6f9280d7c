import { type KnownGame } from './game.js';
import { memoByPlays } from './memo-by-plays.js';
import { gameOf, observed, play, recorded, scheduled, then } from './testing/a-game.js';

const counting = () => {
  let computed = 0;
  const names = memoByPlays(['home'], ({ home, plays }: Pick<KnownGame, 'home' | 'plays'>) => {
    computed++;
    return `${home.name} ${plays.length}`;
  });
  return { names, times: () => computed };
};

describe('a selector computed by plays', () => {
  it('is computed once while neither the plays nor what it reads change', () => {
    const { names, times } = counting();
    const game = gameOf(recorded(play('a'), null));
    expect([names(game), names(then(game, observed('summary')))]).toEqual(['Team H 1', 'Team H 1']);
    expect(times()).toBe(1);
  });

  it('is computed again when a play comes or a part that it reads changes', () => {
    const { names, times } = counting();
    const game = gameOf(recorded(play('a'), null));
    names(game);
    expect(names(then(game, recorded(play('b'), 'a')))).toBe('Team H 2');
    const renamed = scheduled({ home: { id: 'H', abbreviation: 'H', name: 'New name', location: '' } });
    expect(names(then(game, renamed))).toBe('New name 1');
    expect(times()).toBe(3);
  });
});
