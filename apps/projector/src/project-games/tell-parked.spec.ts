import { Readiness } from '@pbp/platform';
import { tellParked } from './tell-parked.js';

const told = (streams: readonly string[]) => {
  const readiness = new Readiness();
  tellParked(readiness, streams);
  return readiness.report()['parked-games'];
};

describe('parked games', () => {
  it('are none of anybody’s business while there are none', () => {
    expect(told([])).toEqual({ state: 'ready' });
  });

  it('are counted and named, and what helps is said', () => {
    expect(told(['game-1'])).toMatchObject({
      state: 'degraded',
      reason: '1 game is parked behind an event that could not be projected (game-1): redrive or skip it',
    });
  });

  it('are not all named when they are many', () => {
    const reason = told(Array.from({ length: 40 }, (_, n) => `game-${n}`));
    expect(reason).toMatchObject({
      reason: expect.stringMatching(/^40 games are parked .*\(game-0, game-1, game-2, game-3, game-4, …\)/) as unknown,
    });
  });
});
