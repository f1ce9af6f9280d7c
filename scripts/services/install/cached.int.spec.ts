import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withVariable } from '@pbp/testing';
import { cacheDir } from '../places.js';
import { cached } from './cached.js';

const caches = mkdtempSync(join(tmpdir(), 'cache-'));
const giveBack = withVariable('XDG_CACHE_HOME', caches);

const fill = (folder: string): Promise<void> => Promise.resolve(writeFileSync(join(folder, 'program'), 'fine'));
const failing = (folder: string): Promise<void> => fill(folder).then(() => Promise.reject(new Error('cut off')));

describe('a folder of the cache', () => {
  afterAll(() => {
    giveBack();
    rmSync(caches, { recursive: true });
  });

  it('is filled once', async () => {
    const folder = await cached('tools', { megabytes: 1, fill });
    expect(readdirSync(folder)).toContain('program');
    expect(await cached('tools', { megabytes: 1, fill: failing })).toBe(folder);
  });

  it('leaves nothing where its filling failed, and is filled by the next', async () => {
    await expect(cached('jars', { megabytes: 1, fill: failing })).rejects.toThrow('cut off');
    expect(existsSync(join(cacheDir(), 'jars'))).toBe(false);
    expect(existsSync(join(await cached('jars', { megabytes: 1, fill }), 'program'))).toBe(true);
  });

  it('is not begun where the disk has no room for it', async () => {
    const moreThanAnyDisk = 1e12;
    await expect(cached('model', { megabytes: moreThanAnyDisk, fill })).rejects.toThrow(
      /model needs 1000000000000 MB and .* has \d+ MB left/,
    );
  });
});
