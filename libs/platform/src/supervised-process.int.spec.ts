import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@pbp/testing';
import { createLogger } from './logger.js';
import { Readiness } from './health/readiness.js';
import { StartError, SupervisedProcess } from './supervised-process.js';

const folder = () => mkdtempSync(join(tmpdir(), 'pbp-child-'));
const program = (source: string): string => {
  const file = join(folder(), 'child.mjs');
  writeFileSync(file, source);
  return file;
};
const wellBehaved = "process.stdin.on('end', () => process.exit(0)).resume(); console.log('ready http://here');";
const supervise = (source: string, readiness = new Readiness(), steadyAfterMs = 10_000) =>
  new SupervisedProcess(
    { name: 'child', entry: program(source), args: () => [], steadyAfterMs, readyWithinMs: 60_000 },
    readiness,
    createLogger('silent'),
  );

/** A program that notes the moment of each start, is ready, and ends after a while; and the waits between its lives. */
const mortal = (livesForMs: number) => {
  const file = join(folder(), 'starts');
  const source = `
    import { appendFileSync } from 'node:fs';
    const note = (what) => appendFileSync(${JSON.stringify(file)}, what + ' ' + Date.now() + '\\n');
    note('start');
    process.on('exit', () => note('end'));
    console.log('ready http://here');
    setTimeout(() => process.exit(1), ${livesForMs});`;
  const moments = (what: string): readonly number[] =>
    (existsSync(file) ? readFileSync(file, 'utf8') : '')
      .split('\n')
      .filter((line) => line.startsWith(what))
      .map((line) => Number(line.split(' ')[1]));
  const waits = (): readonly number[] => {
    const ends = moments('end');
    return moments('start')
      .slice(1)
      .map((start, n) => start - (ends[n] ?? Infinity));
  };
  return { source, waits };
};

describe('a supervised process', () => {
  it('answers the url of its ready line', async () => {
    const child = supervise(wellBehaved);
    expect(await child.start()).toBe('http://here');
    await child.stop();
  });

  it('is started again after kill -9', async () => {
    const readiness = new Readiness();
    const child = supervise(wellBehaved, readiness);
    await child.start();
    const first = child.pid;
    process.kill(Number(first), 'SIGKILL');
    await eventually(() => {
      expect(child.pid).not.toBe(first);
      expect(readiness.report()['child']).toEqual({ state: 'ready' });
    });
    await child.stop();
  });

  it('is started again after longer and longer waits while it gets ready and ends at once', async () => {
    const { source, waits } = mortal(0);
    const child = supervise(source, new Readiness(), 600_000);
    await child.start();
    await eventually(() => expect(waits().length).toBeGreaterThanOrEqual(4));
    await child.stop();
    const [first = 0, second = 0, third = 0, fourth = 0] = waits();
    expect(first).toBeGreaterThanOrEqual(95);
    expect(second).toBeGreaterThanOrEqual(495);
    expect(third).toBeGreaterThanOrEqual(995);
    expect(fourth).toBeGreaterThanOrEqual(1_995);
  });

  it('is started again soon whenever it had stayed up for long enough', async () => {
    const { source, waits } = mortal(300);
    const child = supervise(source, new Readiness(), 100);
    await child.start();
    // The fourth of short lives would have been followed by two seconds, each one after it by five. Some starts may be slow.
    await eventually(() => expect(Math.min(...waits().slice(3))).toBeLessThan(1_900));
    await child.stop();
  });

  it('says in its own words why it did not start', async () => {
    const child = supervise("console.error('port 1 is in use'); process.exit(1);");
    await expect(child.start()).rejects.toThrow(new StartError('child: port 1 is in use'));
  });
});
