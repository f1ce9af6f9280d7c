import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepClock, keptMoment } from './kept-clock.js';
import { SimulatedClock } from './simulated-clock.js';

describe('a clock kept on disk', () => {
  let dataDir: string;
  let real = 0;
  const fail = (error: unknown): never => {
    throw error;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pbp-clock-'));
    real = 1_000_000;
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const start = (): SimulatedClock => new SimulatedClock(5_000, 8, () => real);

  it('goes on from the very moment of a clean end', () => {
    const clock = start();
    const keeper = keepClock(clock, dataDir, 'evening', fail);
    real += 700;
    keeper.close();
    expect(keptMoment(dataDir, 'evening')).toBe(5_000 + 700 * 8);
  });

  it('never goes back after a kill, and not further than a second of real time', () => {
    const keeper = keepClock(start(), dataDir, 'evening', fail);
    const afterKill = keptMoment(dataDir, 'evening');
    keeper.close();
    expect(afterKill).toBe(5_000 + 1_000 * 8);
  });

  it('stands where it was paused', () => {
    const clock = start();
    clock.pause();
    const keeper = keepClock(clock, dataDir, 'evening', fail);
    const afterKill = keptMoment(dataDir, 'evening');
    keeper.close();
    expect(afterKill).toBe(5_000);
  });

  it('is of its own programme only', () => {
    keepClock(start(), dataDir, 'evening', fail).close();
    expect(keptMoment(dataDir, 'matinee')).toBeUndefined();
  });

  it.each(['', '{"at":', '{"at":"noon","programme":"evening"}'])('begins again where the file says %j', (text) => {
    writeFileSync(join(dataDir, 'simulator-clock.json'), text);
    expect(keptMoment(dataDir, 'evening')).toBeUndefined();
  });
});
