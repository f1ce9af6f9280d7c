import { gameOf, inOrder, play } from '../../../testing/a-game';
import { playItems } from '../data/play-items';
import { heldBack } from './held-plays';

const items = playItems(gameOf(...inOrder(play({ id: 'a' }), play({ id: 'b' }), play({ id: 'c' }), play({ id: 'd' }))));
const shown = (heldAt: string | null) => {
  const held = heldBack(items, heldAt);
  return { ids: held.shown.map((item) => item.id), waiting: held.waiting };
};

describe('heldBack', () => {
  it('shows everything at the top', () => {
    expect(shown(null)).toEqual({ ids: ['a', 'b', 'c', 'd'], waiting: 0 });
  });

  it('holds back what came after the newest play that the reader saw', () => {
    expect(shown('b')).toEqual({ ids: ['a', 'b'], waiting: 2 });
  });

  it('holds nothing back when that play is gone', () => {
    expect(shown('gone').waiting).toBe(0);
  });
});
