import { eventually } from './eventually.js';
import { RunningClock, runningTimeOf } from './running-clock.js';

/** As where the host of a virtual machine lets it wait. */
const standStill = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

describe('a clock that runs while the machine does', () => {
  it('goes on by itself', async () => {
    const clock = await RunningClock.start();
    await eventually(() => expect(clock.ms).toBeGreaterThan(400));
    await clock.stop();
  });

  it('stands still with the machine', async () => {
    const { ms } = await runningTimeOf(async () => standStill(1_500));
    expect(ms).toBeLessThan(500);
  });

  it('is stopped also where what it measures fails', async () => {
    await expect(runningTimeOf(() => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  });
});
