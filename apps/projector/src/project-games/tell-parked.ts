import { type Readiness } from '@pbp/platform';

const part = 'parked-games';
const mostNamed = 5;

/** Parked games take nothing down: all others flow on. Somebody has to look all the same. */
export const tellParked = (readiness: Readiness, streams: readonly string[]): void => {
  if (streams.length === 0) return readiness.ready(part);
  const games = streams.length === 1 ? '1 game is parked' : `${streams.length} games are parked`;
  const named = streams.slice(0, mostNamed).join(', ') + (streams.length > mostNamed ? ', …' : '');
  readiness.degraded(part, `${games} behind an event that could not be projected (${named}): redrive or skip it`);
};
