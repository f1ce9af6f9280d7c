import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClockState, type SimulatedClock } from './simulated-clock.js';

/** What the file says; `programme` tells whether it is of the same games. */
interface Kept {
  readonly programme: string;
  readonly at: number;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'programme' in value &&
  typeof value.programme === 'string';

const fileIn = (dataDir: string): string => join(dataDir, 'simulator-clock.json');

/** The moment that an earlier run of the same programme stopped at; undefined when there is none to go on from. */
export const keptMoment = (dataDir: string, programme: string): number | undefined => {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
    return isKept(kept) && kept.programme === programme ? kept.at : undefined;
  } catch {
    // Missing or torn: the evening simply begins again.
    return undefined;
  }
};

const write = (dataDir: string, kept: Kept): void => {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(kept));
  renameSync(`${file}.new`, file);
};

export interface Keeper {
  /** Writes once more and stops. */
  close(): void;
}

const everyMs = 1_000;

/** The latest that a running clock may show before it is kept again: whoever goes on from there never goes back. */
const latest = ({ now, speed, paused }: ClockState): number => (paused ? now : now + everyMs * speed);

/**
 * Keeps a clock on disk, once a second and only when it has moved. After a clean end it goes on from that very moment;
 * after a kill at most a second of real time later, never earlier. Failing writes are told once.
 */
export const keepClock = (
  clock: SimulatedClock,
  dataDir: string,
  programme: string,
  onError: (error: unknown) => void,
): Keeper => {
  mkdirSync(dataDir, { recursive: true });
  let written: number | undefined;
  let failing = false;
  const save = (at: number): void => {
    if (at === written) return;
    try {
      write(dataDir, { programme, at });
      [written, failing] = [at, false];
    } catch (error) {
      if (!failing) onError(error);
      failing = true;
    }
  };
  const saveAhead = (): void => save(latest(clock.state()));
  saveAhead();
  const timer = setInterval(saveAhead, everyMs).unref();
  return {
    close: () => {
      clearInterval(timer);
      save(clock.now());
    },
  };
};
