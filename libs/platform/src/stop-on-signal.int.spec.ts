import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '@pbp/testing';

const built = pathToFileURL(join(projectRoot(), 'dist', 'libs', 'platform', 'src', 'stop-on-signal.js')).href;

interface End {
  readonly code: number | null;
  /** Why it was not in good order. */
  readonly why: string;
}

/** What a program that stops so ends with; once told to, it may stand still for a while. */
const endOf = async (stop: string, withinMs: number, standsStillMs?: number): Promise<End> => {
  const program = `
    const { stopOnSignal } = await import('${built}');
    const { writeSync } = await import('node:fs');
    stopOnSignal(${stop}, { withinMs: ${withinMs}, onFailure: (error) => writeSync(2, error.message) });
    setInterval(() => undefined, 1_000);
    process.stdout.write('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  let why = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (why += text));
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  if (standsStillMs !== undefined) {
    await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    await pause(standsStillMs);
    child.kill('SIGCONT');
  }
  await once(child, 'close');
  return { code: child.exitCode, why };
};

describe('a process that is told to stop', () => {
  it('ends when it has', async () => {
    expect(await endOf('async () => undefined', 5_000)).toEqual({ code: 0, why: '' });
  });

  it('ends all the same where something hangs, and says so', async () => {
    const end = await endOf('() => new Promise(() => undefined)', 200);
    expect(end).toEqual({ code: 1, why: 'it has not stopped within 0.2 s' });
  });

  it('is not taken for one that hangs where it stood still for longer than that', async () => {
    const stop = `async () => {
      process.stdout.write('stopping');
      for (let step = 0; step < 10; step++) await new Promise((done) => setTimeout(done, 20));
    }`;
    expect(await endOf(stop, 1_500, 2_500)).toEqual({ code: 0, why: '' });
  });

  it('says what failed when it stopped', async () => {
    const end = await endOf('async () => { throw new Error("the database is away"); }', 5_000);
    expect(end).toEqual({ code: 1, why: 'the database is away' });
  });
});
