import { gameOf, play, recorded, revised, withdrawn } from '../game/testing/a-game.js';
import { type GameEvent } from '../game/events.js';
import { type Play } from '../game/play.js';
import { rewritesOf } from './rewrites.js';

const told = play('a', { text: 'two' });
const rewritten = (...events: readonly GameEvent[]) => rewritesOf(gameOf(recorded(told, null), ...events).plays);
const reading = (facts: Partial<Play>) => revised(play('a', { text: 'two', ...facts }), null);

describe('rewritesOf', () => {
  it('has every wording, the oldest first', () => {
    const { visible, others } = rewritten(reading({ text: 'three', points: 3 }), reading({ text: 'two' }));
    expect(visible.map(({ versions }) => versions.map(({ text }) => text))).toEqual([['two', 'three', 'two']]);
    expect([visible[0]?.play, others]).toEqual([told, 0]);
  });

  it.each([{ text: 'other' }, { clock: '5:59' }, { period: 2 }, { points: 2 }, { teamId: 'H' }])(
    'shows a change of %j',
    (facts) => {
      expect(rewritten(reading(facts)).visible).toHaveLength(1);
    },
  );

  it('only counts what nobody reads', () => {
    const unread = [reading({ arrival: 9 }), reading({ arrival: 9, wallclock: '2026-01-16T00:00:00Z' })];
    expect(rewritten(...unread)).toEqual({ visible: [], others: 1 });
  });

  it('leaves out plays that were taken back, and those that stayed as they were', () => {
    expect(rewritten(reading({ text: 'three' }), withdrawn('a'))).toEqual({ visible: [], others: 0 });
    expect(rewritten()).toEqual({ visible: [], others: 0 });
  });
});
