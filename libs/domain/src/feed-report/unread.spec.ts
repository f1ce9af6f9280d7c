import { type GameEvent } from '../game/events.js';
import { scheduled } from '../game/testing/a-game.js';
import { noted } from './testing/noted.js';
import { unreadOf } from './unread.js';

const anomaly = (subject: string, problem: string): GameEvent => ({
  type: 'FeedAnomaly',
  data: { gameId: 'g', where: 'play', subject, problem },
});

describe('unreadOf', () => {
  it('counts the same problem once for each time, the most frequent first', () => {
    const log = noted(0, scheduled(), anomaly('1', 'no clock'), anomaly('2', 'no id'), anomaly('3', 'no id'));
    expect(unreadOf(log)).toEqual([
      { where: 'play', problem: 'no id', count: 2 },
      { where: 'play', problem: 'no clock', count: 1 },
    ]);
  });
});
