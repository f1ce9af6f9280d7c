import { Readiness } from './readiness.js';

describe('readiness', () => {
  it('keeps the time at which a part went down until it is ready again', () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const readiness = new Readiness(() => now);
    readiness.down('projector', 'database is gone');
    now = new Date('2026-01-01T00:05:00Z');
    readiness.down('projector', 'database is still gone');
    expect(readiness.report()).toEqual({
      projector: { state: 'down', reason: 'database is still gone', since: '2026-01-01T00:00:00.000Z' },
    });
    readiness.ready('projector');
    expect(readiness.report()).toEqual({ projector: { state: 'ready' } });
  });

  it('counts from anew when a part that was only degraded goes down', () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const readiness = new Readiness(() => now);
    readiness.degraded('parked-games', '1 game is parked');
    now = new Date('2026-01-01T00:05:00Z');
    readiness.degraded('parked-games', '2 games are parked');
    expect(readiness.report()['parked-games']).toMatchObject({
      reason: '2 games are parked',
      since: '2026-01-01T00:00:00.000Z',
    });
    readiness.down('parked-games', 'gone');
    expect(readiness.report()['parked-games']).toMatchObject({ state: 'down', since: '2026-01-01T00:05:00.000Z' });
  });
});
