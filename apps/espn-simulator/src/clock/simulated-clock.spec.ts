import { ClockError, SimulatedClock } from './simulated-clock.js';

const clockAt = (speed: number): { clock: SimulatedClock; pass: (milliseconds: number) => void } => {
  let real = 1_000_000;
  return { clock: new SimulatedClock(0, speed, () => real), pass: (milliseconds) => void (real += milliseconds) };
};

describe('simulated time', () => {
  it('runs at its speed, and at another from when that is set', () => {
    const { clock, pass } = clockAt(8);
    pass(1000);
    expect(clock.now()).toBe(8000);
    clock.setSpeed(100);
    pass(10);
    expect(clock.now()).toBe(9000);
  });

  it('stands still while paused, and can be stepped', () => {
    const { clock, pass } = clockAt(8);
    clock.pause();
    pass(60_000);
    clock.step(30);
    expect(clock.now()).toBe(30_000);
    clock.resume();
    pass(1000);
    expect(clock.now()).toBe(38_000);
  });

  it('stands still from the beginning where it is to, however slow its start', () => {
    let real = 0;
    const clock = new SimulatedClock(7_000, 1_000, () => (real += 3), true);
    expect(clock.now()).toBe(7_000);
    clock.resume();
    expect(clock.now()).toBeGreaterThan(7_000);
  });

  it('leaps forward, never back', () => {
    const { clock } = clockAt(1);
    clock.leapTo(500);
    clock.leapTo(100);
    expect(clock.now()).toBe(500);
  });

  it.each([0, 0.5, 1001, Number.NaN])('refuses a speed of %d', (speed) => {
    expect(() => clockAt(1).clock.setSpeed(speed)).toThrow(ClockError);
  });

  it.each([-1, Number.NaN])('refuses a step of %d seconds', (seconds) => {
    expect(() => clockAt(1).clock.step(seconds)).toThrow(ClockError);
  });
});
