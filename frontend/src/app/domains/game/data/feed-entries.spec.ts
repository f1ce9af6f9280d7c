import type { GameEvent, Play } from '@pbp/domain';
import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { rewrittenEntries, withdrawnEntries } from './feed-entries';

const shot = (parts: Partial<Play> = {}) => basket('home', { id: 'a', text: 'Makes two', ...parts });
const retold = (parts: Partial<Play>): GameEvent => ({
  type: 'PlayRevised',
  data: { gameId: 'g', play: shot(parts), after: null },
});
const rewritten = (...parts: readonly Partial<Play>[]) =>
  rewrittenEntries(gameOf(...inOrder(shot()), ...parts.map(retold)));

describe('rewrittenEntries', () => {
  it.each([
    [{ points: 3 }, 'Points: first 2, then 3'],
    [{ clock: '10:58', period: 2 }, 'Clock: first Q1 11:00, then Q2 10:58'],
    [{ teamId: '1' }, 'Team: first HAR, then CPH'],
    [{ points: 3, teamId: '1' }, 'Points: first 2, then 3. Team: first HAR, then CPH'],
    [{ text: 'Makes three' }, ''],
  ])('say of %j what was changed beside the words', (parts, note) => {
    expect(rewritten(parts).entries[0]?.note).toBe(note);
  });

  it('have every wording that was told before, the oldest first', () => {
    const [entry] = rewritten(
      { text: 'Makes three' },
      { text: 'Makes three', clock: '9:00' },
      { text: 'Misses' },
    ).entries;
    expect([entry?.before, entry?.text]).toEqual([['Makes two', 'Makes three'], 'Misses']);
  });

  it('count apart what nobody reads', () => {
    expect(rewritten({ coordinate: { x: 1, y: 2 } })).toEqual({ entries: [], others: 1 });
  });
});

describe('withdrawnEntries', () => {
  it('have the newest first, and without the log do not say when', () => {
    const gone = (playId: string): GameEvent => ({ type: 'PlayWithdrawn', data: { gameId: 'g', playId } });
    const game = gameOf(...inOrder(shot(), shot({ id: 'b' })), gone('a'), gone('b'));
    expect(withdrawnEntries(game, null).map(({ id, note }) => [id, note])).toEqual([
      ['b', ''],
      ['a', ''],
    ]);
  });
});
