import { troubleKinds } from '@pbp/contracts';
import { type PartState } from '@pbp/platform';
import fc from 'fast-check';
import { judgeStatus, type Observed } from './judge-status.js';

const now = Date.parse('2026-06-03T23:30:00.000Z');
const ago = (seconds: number): string => new Date(now - seconds * 1_000).toISOString();
const down = (seconds: number): PartState => ({ state: 'down', reason: 'refused', since: ago(seconds) });
const degraded = (seconds: number): PartState => ({ state: 'degraded', reason: 'late', since: ago(seconds) });
const ready: PartState = { state: 'ready' };

const judge = (parts: Observed['parts'], unshownForSeconds?: number) =>
  judgeStatus({ parts, unshownSince: unshownForSeconds === undefined ? null : now - unshownForSeconds * 1_000 }, now)
    .troubles;

describe('how the service is', () => {
  it('is well while every part is ready and all is shown', () => {
    expect(judge({ 'event-store': ready, database: ready, redis: ready, 'live-feed': ready })).toEqual([]);
  });

  it.each([
    ['PostgreSQL', { database: down(3) }, [{ kind: 'unreadable', since: ago(3) }]],
    ['the event store', { 'event-store': down(3) }, [{ kind: 'stopped', since: ago(3) }]],
    ['the log that is followed', { 'live-feed': down(3) }, [{ kind: 'stopped', since: ago(3) }]],
    ['Redis', { redis: down(3), 'live-feed': degraded(4) }, [{ kind: 'slow', since: ago(4) }]],
    ['the log, seen twice', { 'live-feed': down(9), 'event-store': down(4) }, [{ kind: 'stopped', since: ago(9) }]],
  ])('tells of %s that is away', (_, parts, troubles) => {
    expect(judge(parts)).toEqual(troubles);
  });

  it('tells nobody of what only operators can see', () => {
    expect(judge({ archive: down(60), feed: down(60), 'parked-games': degraded(60), projector: down(60) })).toEqual([]);
  });

  it('keeps a blink to itself', () => {
    expect(judge({ database: down(1), 'event-store': down(1), redis: down(1), 'live-feed': degraded(1) })).toEqual([]);
  });

  it('says that news are late, whichever process holds them up', () => {
    expect(judge({}, 4)).toEqual([]);
    expect(judge({}, 24)).toEqual([{ kind: 'late', since: ago(24) }]);
  });

  it('names the worst first and each kind once', () => {
    const seconds = fc.integer({ min: 0, max: 100 });
    const part = fc.oneof(fc.constant(ready), seconds.map(down), seconds.map(degraded));
    const parts = fc.record({ database: part, 'event-store': part, redis: part, 'live-feed': part });
    fc.assert(
      fc.property(parts, fc.option(seconds, { nil: undefined }), (given, unshown) => {
        const kinds = judge(given, unshown).map(({ kind }) => kind);
        expect(kinds).toEqual(troubleKinds.filter((kind) => kinds.includes(kind)));
      }),
    );
  });
});
