import { healthOf } from './health-of.js';
import { type PartState } from './readiness.js';

const ready: PartState = { state: 'ready' };
const down: PartState = { state: 'down', reason: 'gone', since: '2026-01-01T00:00:00.000Z' };

const degraded: PartState = { state: 'degraded', reason: '2 games are parked', since: '2026-01-01T00:00:00.000Z' };

describe('health', () => {
  it.each([
    ['ready', { database: ready, feed: ready }],
    ['ready', {}],
    ['degraded', { database: ready, feed: down }],
    ['degraded', { ingestion: down, archive: down, projector: down, simulator: down }],
    ['degraded', { database: ready, 'parked-games': degraded }],
    ['degraded', { database: ready, redis: down, 'live-feed': degraded }],
    ['down', { database: down, 'parked-games': degraded }],
    ['down', { database: down, feed: ready }],
    ['down', { 'event-store': down }],
    ['down', { 'live-feed': down }],
  ])('is %s with %j', (status, parts: Record<string, PartState>) => {
    expect(healthOf(parts)).toEqual({ status, parts });
  });
});
