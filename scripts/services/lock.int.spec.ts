import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { withLock } from './lock.js';

describe('the lock of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets one work after the other', async () => {
    const told: string[] = [];
    const work = (name: string) => () =>
      turn().then(() => {
        told.push(`${name} begins`);
        return turn().then(() => told.push(`${name} ends`));
      });
    await Promise.all([withLock(folder, work('first')), withLock(folder, work('second'))]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('is free again after work that failed', async () => {
    const failing = withLock(folder, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await withLock(folder, () => Promise.resolve('free'))).toBe('free');
  });
});
