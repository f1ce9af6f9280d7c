import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payloadFiles } from './payload-files.js';

describe('the payload files of a path', () => {
  let folder: string;
  const files = (path: string): Promise<string[]> => Array.fromAsync(payloadFiles(path));
  const put = (name: string): void => writeFileSync(join(folder, name), '{}');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'payloads-'));
    mkdirSync(join(folder, 'b'));
    ['c.json', 'a.json.gz', 'notes.txt', join('b', '2.json'), join('b', '1.json')].forEach(put);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are those of a folder and below it, by name, also behind links', async () => {
    symlinkSync(join(folder, 'b'), join(folder, 'd'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'e.json'));
    const names = ['a.json.gz', 'b/1.json', 'b/2.json', 'c.json', 'd/1.json', 'd/2.json', 'e.json'];
    expect(await files(folder)).toEqual(names.map((name) => join(folder, name)));
  });

  it('are a file itself, whatever its name', async () => {
    expect(await files(join(folder, 'notes.txt'))).toEqual([join(folder, 'notes.txt')]);
  });

  it('cannot be had where nothing is', async () => {
    await expect(files(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
