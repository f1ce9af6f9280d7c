import { eventually } from '@pbp/testing';
import { run } from './run.js';

const AN_INSTANT = 0.005;

describe('a program that is run to its end', () => {
  it('gives what it printed', async () => {
    expect(await run('echo', ['fine'])).toBe('fine\n');
  });

  it('rejects with its last words where it fails', async () => {
    await expect(run('sh', ['-c', 'echo no room left >&2; exit 3'])).rejects.toThrow(/sh -c .* failed:\nno room left/);
  });

  it('is ended where it takes too long', async () => {
    const late = () => run('sh', ['-c', 'echo asking the registry; exec sleep 60'], { within: AN_INSTANT });
    // A machine that is busy may need longer than that to start a shell.
    await eventually(() => expect(late()).rejects.toThrow(/did not end within 0.005 minutes:\nasking the registry/));
  });

  it('rejects where there is no such program', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow('ENOENT');
  });
});
