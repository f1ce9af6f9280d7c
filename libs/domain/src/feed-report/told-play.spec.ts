import { play, recorded, revised, scheduled, withdrawn } from '../game/testing/a-game.js';
import { at, noted } from './testing/noted.js';
import { toldPlays } from './told-play.js';

const told = play('a', { text: 'made' });
const retold = play('a', { text: 'missed' });

describe('toldPlays', () => {
  it('keeps when a play was told first and how, and when it was revised last', () => {
    const log = [...noted(0, scheduled()), ...noted(10, recorded(told, null)), ...noted(40, revised(retold, null))];
    expect(toldPlays(log).get('a')).toEqual({
      first: told,
      toldAt: Date.parse(at(10)),
      revisedAt: Date.parse(at(40)),
      withdrawnAt: null,
      returns: 0,
    });
  });

  it.each([
    ['recorded', recorded(told, null)],
    ['revised', revised(told, null)],
  ])('knows that a play came back after it was taken back, whether told as %s', (_, back) => {
    const log = [...noted(10, recorded(told, null)), ...noted(20, withdrawn('a'), withdrawn('a'))];
    expect(toldPlays(log).get('a')).toMatchObject({ withdrawnAt: Date.parse(at(20)), returns: 0 });
    const after = toldPlays([...log, ...noted(30, back)]).get('a');
    expect(after).toMatchObject({ toldAt: Date.parse(at(10)), withdrawnAt: null, revisedAt: null, returns: 1 });
  });

  it('knows nothing of a play that was never told', () => {
    expect(toldPlays(noted(10, withdrawn('a'))).size).toBe(0);
  });
});
