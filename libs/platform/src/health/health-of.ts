import { type Health } from '@pbp/contracts';
import { type PartState } from './readiness.js';

/** Parts that only bring what is new, or bring it sooner: without them everything known can still be read. */
const notNeededForReading: readonly string[] = [
  'ingestion',
  'archive',
  'simulator',
  'feed',
  'projector',
  'question-desk',
  'redis',
];

const isNeeded = (part: string): boolean => !notNeededForReading.some((name) => part.startsWith(name));

/** Down where a part that reading needs is down, degraded where any other is, or where one asks for attention. */
export const healthOf = (parts: Readonly<Record<string, PartState>>): Health => {
  const down = Object.keys(parts).filter((part) => parts[part]?.state === 'down');
  if (down.some(isNeeded)) return { status: 'down', parts };
  const allReady = Object.values(parts).every(({ state }) => state === 'ready');
  return { status: allReady ? 'ready' : 'degraded', parts };
};
