import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '@pbp/testing';

const built = pathToFileURL(join(projectRoot(), 'dist', 'libs', 'platform', 'src', 'stop-on-signal.js')).href;

/** What a program that stops so ends with. */
const endOf = async (stop: string, options: string): Promise<number | null> => {
  const program = `
    const { stopOnSignal } = await import('${built}');
    stopOnSignal(${stop}, ${options});
    setInterval(() => undefined, 1_000);
    process.stdout.write('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child, 'exit');
  return child.exitCode;
};

describe('a process that is told to stop', () => {
  it('ends when it has', async () => {
    expect(await endOf('async () => undefined', '{ withinMs: 5_000 }')).toBe(0);
  });

  it('ends all the same where something hangs', async () => {
    expect(await endOf('() => new Promise(() => undefined)', '{ withinMs: 200 }')).toBe(1);
  });
});
