import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MissingFromArchiveError } from './archive.js';
import { FolderArchive } from './folder-archive.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('the archive in a folder', () => {
  let folder: string;
  let archive: FolderArchive;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pbp-archive-'));
    archive = new FolderArchive(folder);
  });

  it('gives back the bytes that it was given', async () => {
    const key = await archive.keep(bytes('{"a":1}'));
    expect((await archive.read(key)).toString('utf8')).toBe('{"a":1}');
  });

  it('keeps the same bytes once, also when they come at the same moment', async () => {
    const keys = await Promise.all([archive.keep(bytes('same')), archive.keep(bytes('same'))]);
    expect(new Set(keys).size).toBe(1);
    expect(readdirSync(join(folder, keys[0].slice(0, 2)))).toEqual([`${keys[0]}.json.gz`]);
  });

  it('says that it has nothing under a key', async () => {
    await expect(archive.read('0'.repeat(64))).rejects.toThrow(MissingFromArchiveError);
  });
});
