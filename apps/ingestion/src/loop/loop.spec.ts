import { SchedulerRegistry } from '@nestjs/schedule';
import { eventually } from '@pbp/testing';
import { Loop, type Turn } from './loop.js';

const minute = 60_000;
const forLong = 30_000 * minute;
const name = 'a loop';

const running: Loop[] = [];
afterEach(() => {
  for (const loop of running.splice(0)) loop.stop();
});

/** A loop whose turns answer as given, one after the other, and then sleep for long. */
const begin = (speed: number, ...answers: readonly (() => Promise<Turn>)[]) => {
  const scheduler = new SchedulerRegistry();
  let turns = 0;
  const turn = async (): Promise<Turn> => answers[turns++]?.() ?? { feedMs: forLong };
  const loop = new Loop(scheduler, name, turn, { speed, onDone: () => undefined, onError: () => undefined });
  running.push(loop);
  loop.start();
  const isAsleep = () => scheduler.doesExist('timeout', name);
  const asleepAfter = (count: number) => eventually(() => expect([turns, isAsleep()]).toEqual([count, true]));
  return { loop, asleepAfter, isAsleep, turns: () => turns, timer: (): unknown => scheduler.getTimeout(name) };
};

const sleeping = async (): Promise<Turn> => ({ feedMs: 10 * minute });

describe('a loop that sleeps until its next turn', () => {
  it('takes it earlier when it is wanted much sooner', async () => {
    const { loop, asleepAfter } = begin(1, sleeping);
    await asleepAfter(1);
    loop.sooner(0);
    await asleepAfter(2);
  });

  it('reckons in the time of the feed', async () => {
    const { loop, asleepAfter } = begin(1_000, async () => ({ feedMs: forLong }));
    await asleepAfter(1);
    loop.sooner(minute);
    await asleepAfter(2);
  });

  it.each([10 * minute, 9.95 * minute, 60 * minute])('sleeps on when it is wanted in %i ms', async (wanted) => {
    const { loop, asleepAfter, timer } = begin(1, sleeping);
    await asleepAfter(1);
    const before = timer();
    loop.sooner(wanted);
    expect(timer()).toBe(before);
  });

  it('stays stopped', async () => {
    const { loop, asleepAfter, isAsleep } = begin(1, sleeping);
    await asleepAfter(1);
    loop.stop();
    loop.sooner(0);
    expect(isAsleep()).toBe(false);
  });
});

describe('a loop that is not to be woken', () => {
  it.each<[string, () => Promise<Turn>]>([
    ['was told to wait', async () => ({ realMs: 10 * minute })],
    ['backs off after a turn that failed', () => Promise.reject(new Error('no luck'))],
  ])('%s', async (_, answer) => {
    const { loop, asleepAfter, timer } = begin(1, answer);
    await asleepAfter(1);
    const before = timer();
    loop.sooner(0);
    expect(timer()).toBe(before);
  });

  it('is at its turn: there are never two at once', async () => {
    const held = Promise.withResolvers<Turn>();
    const { loop, asleepAfter, isAsleep, turns } = begin(1, () => held.promise);
    await eventually(() => expect(turns()).toBe(1));
    loop.sooner(0);
    expect(isAsleep()).toBe(false);
    held.resolve({ feedMs: 10 * minute });
    await asleepAfter(1);
  });
});
