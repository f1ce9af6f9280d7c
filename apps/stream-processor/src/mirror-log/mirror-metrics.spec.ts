import { FeedLag } from '@pbp/eventing';
import { metrics } from '@pbp/platform';
import { tellLagOf } from './mirror-metrics.js';

const noon = Date.parse('2026-01-01T12:00:00Z');

const told = async (): Promise<readonly string[]> =>
  (await metrics.metrics()).split('\n').filter((line) => line.startsWith('pbp_mirror_lag_'));

describe('the lag of the mirror', () => {
  it('is worked out when it is asked for, so that it grows while publishing hangs', async () => {
    let now = noon;
    const lag = new FeedLag(() => now);
    tellLagOf(lag);
    lag.note({ kind: 'handling', events: 3, notedAt: '2026-01-01T12:00:00Z' });
    expect(await told()).toEqual(['pbp_mirror_lag_seconds 0', 'pbp_mirror_lag_events 3']);
    now = noon + 45_000;
    expect(await told()).toEqual(['pbp_mirror_lag_seconds 45', 'pbp_mirror_lag_events 3']);
  });

  it('is none of a copy that stands by', async () => {
    const lag = new FeedLag();
    tellLagOf(lag);
    lag.note({ kind: 'handling', events: 3, notedAt: '2026-01-01T12:00:00Z' });
    tellLagOf(null);
    expect(await told()).toEqual(['pbp_mirror_lag_seconds 0', 'pbp_mirror_lag_events 0']);
  });
});
