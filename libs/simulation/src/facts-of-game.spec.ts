import { evolve, type Game, type GameEvent, initialState } from '@pbp/domain';
import { factsOfGame } from './facts-of-game.js';
import { generateGame } from './generate-game.js';

const folded = (facts: readonly GameEvent[]): Game => facts.reduce(evolve, initialState());
const playsOf = (game: Game) => (game.known ? game.plays : []);

describe('what polling a generated game would have noted', () => {
  const game = generateGame({ seed: 4, id: '401000004' });

  it('is its end and every play, after one look', () => {
    const known = folded(factsOfGame(game));
    expect(known).toMatchObject({ known: true, phase: { is: 'ended', how: 'played' } });
    expect(playsOf(known)).toHaveLength(game.plays.length);
  });

  it('tells of the same plays after many looks, in more events', () => {
    const [once, often] = [factsOfGame(game), factsOfGame(game, 240)];
    expect(often.length).toBeGreaterThan(once.length);
    expect(playsOf(folded(often))).toEqual(playsOf(folded(once)));
  });
});
