import { gameIdOf, gameStream } from './game-stream.js';

describe('the stream of a game', () => {
  it('is named by the game, and names it', () => {
    expect(gameStream('401')).toBe('game-401');
    expect(gameIdOf(gameStream('401-b'))).toBe('401-b');
  });

  it.each(['poll-401', 'a-game-401', 'game'])('is not %s', (stream) => {
    expect(gameIdOf(stream)).toBeNull();
  });
});
