import { isJsonObject, sameJson } from './json.js';
import { type RawPlay } from './raw-play.js';

/*
 * This runs for every play on every poll, so each member is read by its own name (an engine keeps such reads fast, reads
 * by a computed name it does not), and leaves are told apart without a call.
 */

/** Leaves; what is no leaf after all is compared as JSON. */
const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && sameJson(a, b));

const sameType = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? same(a['id'], b['id']) && same(a['text'], b['text']) : same(a, b);

const samePeriod = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? same(a['number'], b['number']) : same(a, b);

const sameClock = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? same(a['displayValue'], b['displayValue']) : same(a, b);

const sameTeam = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? same(a['id'], b['id']) : same(a, b);

const sameCoordinate = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? same(a['x'], b['x']) && same(a['y'], b['y']) : same(a, b);

const sameParticipant = (a: unknown, b: unknown): boolean =>
  isJsonObject(a) && isJsonObject(b) ? sameTeam(a['athlete'], b['athlete']) : same(a, b);

const sameParticipants = (a: unknown, b: unknown): boolean => {
  if (!Array.isArray(a) || !Array.isArray(b)) return same(a, b);
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameParticipant(a[i], b[i])) return false;
  return true;
};

/**
 * Whether two versions of a play say the same in every member that is read. What nobody reads does not count, the stale
 * running scores above all.
 */
export const samePlay = (a: RawPlay, b: RawPlay): boolean =>
  a === b ||
  (a.id === b.id &&
    same(a['text'], b['text']) &&
    same(a['scoringPlay'], b['scoringPlay']) &&
    same(a['scoreValue'], b['scoreValue']) &&
    same(a['pointsAttempted'], b['pointsAttempted']) &&
    same(a['shootingPlay'], b['shootingPlay']) &&
    same(a['sequenceNumber'], b['sequenceNumber']) &&
    same(a['wallclock'], b['wallclock']) &&
    sameType(a['type'], b['type']) &&
    samePeriod(a['period'], b['period']) &&
    sameClock(a['clock'], b['clock']) &&
    sameTeam(a['team'], b['team']) &&
    sameCoordinate(a['coordinate'], b['coordinate']) &&
    sameParticipants(a['participants'], b['participants']));
