import { gameOf } from '../../../testing/a-game';
import { aQuestion, locked } from '../testing/a-question';
import { namesOfGame } from './names-of-game';
import { shownOptions } from './shown-options';

const game = gameOf();
const names = namesOfGame(game);
const bands = ['home:1-5', 'home:6-10', 'home:11+', 'away:1-5', 'away:6-10', 'away:11+'];

describe('the answers that are shown', () => {
  it('go in pairs, the visitors first', () => {
    const options = bands.map((id) => ({ id, chance: 1 / 6 }));
    const shown = shownOptions(aQuestion({ terms: { kind: 'marginBand' }, options }), game, names);
    expect(shown.map(({ words }) => words)).toEqual([
      'Drovers by 1–5',
      'Lanterns by 1–5',
      'Drovers by 6–10',
      'Lanterns by 6–10',
      'Drovers by 11 or more',
      'Lanterns by 11 or more',
    ]);
  });

  it('bring what the model gives them now; after the lock, what it gave when it was asked', () => {
    const options = [
      { id: 'home', chance: 0.9 },
      { id: 'away', chance: 0.1 },
    ];
    const points = (view: Parameters<typeof aQuestion>[0]) =>
      shownOptions(aQuestion({ options, ...view }), game, names).map(({ points }) => points);
    expect(points({ standing: locked })).toEqual([100, 11]);
    expect(points({})).not.toEqual([100, 11]);
  });
});
