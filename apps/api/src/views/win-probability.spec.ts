import { type GameEvent, type KnownGame } from '@pbp/domain';
import { fold, gameWith } from '../testing/game-events.js';
import { winProbability } from './win-probability.js';

const gameId = '401';

const played = (...more: readonly GameEvent[]): KnownGame => {
  const game = fold([...gameWith(gameId, 3), ...more]);
  if (!game.known) throw new Error('the game is not known');
  return game;
};

const viewOf = (game: KnownGame) => winProbability({ game, revision: 7, notedAt: null });

const observed: GameEvent = {
  type: 'WinProbabilityObserved',
  data: { gameId, chances: [{ playId: 'p1', home: 0.61 }], withdrawn: [] },
};
const line: GameEvent = {
  type: 'PregameLineObserved',
  data: { gameId, line: { provider: 'A Bookmaker', spread: -12.5 } },
};

describe('the win probability of a game', () => {
  it('is our word before the game and after each play, and ESPN’s beside it where it gives one', () => {
    const { model, line: known, points } = viewOf(played(observed));
    expect({ model, known }).toEqual({ model: 'nba-2020', known: null });
    expect(points.map(({ seconds, espn }) => [seconds, espn])).toEqual([
      [0, null],
      [10, null],
      [20, 0.61],
      [30, null],
    ]);
  });

  it('knows the line: whoever is favoured begins with more than the others', () => {
    const [without, given] = [viewOf(played()), viewOf(played(line))];
    expect(given.line).toEqual({ provider: 'A Bookmaker', spread: -12.5, total: null });
    const [before = 1, after = 0] = [without, given].map(({ points }) => points[0]?.home);
    expect(after).toBeGreaterThan(before + 0.1);
  });
});
