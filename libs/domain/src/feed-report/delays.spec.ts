import { play, recorded, revised, scheduled } from '../game/testing/a-game.js';
import { feedDelays } from './delays.js';
import { at, noted } from './testing/noted.js';

const happened = (id: string, seconds: number) => recorded(play(id, { wallclock: at(seconds) }), null);

describe('feedDelays', () => {
  it('are the seconds from wallclock to the answer that told the play first', () => {
    const log = [
      ...noted(0, scheduled()),
      ...noted(30, happened('a', 10), happened('b', 25)),
      ...noted(90, revised(play('a', { wallclock: at(11), text: 'other words' }), null)),
    ];
    expect(feedDelays(log)).toEqual({ seconds: [5, 20], unmeasured: { untimed: 0, before: 0, ahead: 0 } });
  });

  it('are not claimed without a time, of what happened before anybody looked, nor where the clocks disagree', () => {
    const log = [
      ...noted(100, scheduled()),
      ...noted(110, recorded(play('a'), null), recorded(play('b', { wallclock: 'soon' }), null)),
      ...noted(110, happened('c', 99), happened('d', 100), happened('e', 113)),
    ];
    expect(feedDelays(log)).toEqual({ seconds: [10], unmeasured: { untimed: 2, before: 1, ahead: 1 } });
  });

  it('are nothing where the feed’s clock is no more than two seconds ahead of ours', () => {
    expect(feedDelays([...noted(0, scheduled()), ...noted(10, happened('a', 12))]).seconds).toEqual([0]);
  });

  it('of an empty log are none', () => {
    expect(feedDelays([]).seconds).toEqual([]);
  });
});
