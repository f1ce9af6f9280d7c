import { type Beat } from '../feed-pulse.js';
import { InProcessFeedPulse } from './in-process-feed-pulse.js';

const scoreboard = (day: string, at = '2026-06-03T00:00:00.000Z'): Beat => ({
  league: 'nba',
  day,
  at,
  intervalMs: 15_000,
});
const nobodyAsked = { observedAt: null, intervalMs: null };

describe('the pulse of the feed', () => {
  it('knows nothing before the first beat', () => {
    const pulse = new InProcessFeedPulse();

    expect(pulse.ofGame('1')).toEqual(nobodyAsked);
    expect(pulse.ofDay('nba', '2026-06-03')).toEqual(nobodyAsked);
    expect(pulse.today('nba')).toBeNull();
  });

  it('tells when a game was last polled, and how often it is', () => {
    const pulse = new InProcessFeedPulse();

    pulse.beat({ ...scoreboard('2026-06-03'), gameId: '1', at: '2026-06-03T00:00:00.000Z', intervalMs: 30_000 });
    pulse.beat({ ...scoreboard('2026-06-03'), gameId: '1', at: '2026-06-03T00:00:10.000Z', intervalMs: 5_000 });

    expect(pulse.ofGame('1')).toEqual({ observedAt: '2026-06-03T00:00:10.000Z', intervalMs: 5_000 });
  });

  it('does not take a poll of one game for a poll of its day', () => {
    const pulse = new InProcessFeedPulse();

    pulse.beat({ ...scoreboard('2026-06-03'), gameId: '1' });

    expect(pulse.ofDay('nba', '2026-06-03')).toEqual(nobodyAsked);
    expect(pulse.today('nba')).toBeNull();
  });

  it("keeps today when yesterday's scoreboard is still polled", () => {
    const pulse = new InProcessFeedPulse();

    pulse.beat(scoreboard('2026-06-03'));
    pulse.beat(scoreboard('2026-06-02'));

    expect(pulse.today('nba')).toBe('2026-06-03');
    expect(pulse.today('wnba')).toBeNull();
  });

  it('calls listeners with each beat until they stop', () => {
    const pulse = new InProcessFeedPulse();
    const heard: string[] = [];
    const stop = pulse.onBeat((beat) => heard.push(beat.day));

    pulse.beat(scoreboard('2026-06-02'));
    pulse.beat(scoreboard('2026-06-03'));
    stop();
    pulse.beat(scoreboard('2026-06-04'));

    expect(heard).toEqual(['2026-06-02', '2026-06-03']);
  });
});
