import { basket, gameOf, inOrder, observed } from '../../../testing/a-game';
import { lagText } from './lag-text';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const plays = inOrder(basket('home', { id: 'a' }), basket('away', { id: 'b', points: 3 }));
const told = (home: number, away: number) => observed({ score: { home, away } });

describe('lagText', () => {
  it('is empty where plays and score agree', () => {
    expect(lagText(gameOf(started, ...plays, told(2, 3)))).toBe('');
  });

  it('says that the plays lag where the score is ahead of them', () => {
    expect(lagText(gameOf(started, ...plays, told(4, 3)))).toBe('Plays may lag: the plays add up to 3–2.');
  });

  it('says that the score lags where the plays are ahead of it', () => {
    expect(lagText(gameOf(started, ...plays, told(2, 0)))).toBe('The score may lag: the plays add up to 3–2.');
  });

  it('claims nothing of plays that the feed does not tell, nor of a game that is over', () => {
    const ended = { type: 'GameEnded', data: { gameId: 'g', score: { home: 4, away: 3 }, how: 'played' } } as const;
    expect(lagText(gameOf(started, told(4, 3)))).toBe('');
    expect(lagText(gameOf(started, ...plays, ended))).toBe('');
  });
});
