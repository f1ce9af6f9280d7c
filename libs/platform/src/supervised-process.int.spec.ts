import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@pbp/testing';
import { createLogger } from './logger.js';
import { Readiness } from './health/readiness.js';
import { StartError, SupervisedProcess } from './supervised-process.js';

const program = (source: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'pbp-child-')), 'child.mjs');
  writeFileSync(file, source);
  return file;
};
const wellBehaved = "process.stdin.on('end', () => process.exit(0)).resume(); console.log('ready http://here');";
const supervise = (source: string, readiness = new Readiness()) =>
  new SupervisedProcess({ name: 'child', entry: program(source), args: () => [] }, readiness, createLogger('silent'));

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

  it('says in its own words why it did not start', async () => {
    const child = supervise("console.error('port 1 is in use'); process.exit(1);");
    await expect(child.start()).rejects.toThrow(new StartError('child: port 1 is in use'));
  });
});
