import { type Play } from '@pbp/domain';
import { basket, gameOf, inOrder, play } from '../../../testing/a-game';
import { announcement } from './announcement';

const before = gameOf(...inOrder(basket('home', { id: 'a' })));
const then = (...plays: readonly Play[]) => gameOf(...inOrder(basket('home', { id: 'a' }), ...plays));

describe('announcement', () => {
  it('says nothing of nothing', () => {
    expect(announcement(before, before)).toBeNull();
    expect(announcement(before, then())).toBeNull();
  });

  it('says the newest play', () => {
    expect(announcement(before, then(play({ id: 'b', text: 'Full timeout' }), play({ id: 'c', text: 'Foul' })))).toBe(
      'Foul.',
    );
  });

  it('says a basket and who leads, before any later play', () => {
    const now = then(basket('home', { id: 'b', text: 'Okonjo makes layup' }), play({ id: 'c', text: 'Foul' }));
    expect(announcement(before, now)).toBe('Okonjo makes layup. Lanterns lead 4 to 0.');
  });

  it('says that it is level', () => {
    expect(announcement(before, then(basket('away', { id: 'b', text: 'Dunk.' })))).toBe('Dunk. Level at 2.');
  });

  it('says the end', () => {
    const over = gameOf(...inOrder(basket('home', { id: 'a' })), {
      type: 'GameEnded',
      data: { gameId: 'g', score: { home: 2, away: 0 }, how: 'played' },
    });
    expect(announcement(before, over)).toBe('Final. Lanterns win 2 to 0.');
  });
});
