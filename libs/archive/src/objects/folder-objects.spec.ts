import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjects } from './folder-objects.js';

describe('what a killed writer left in a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'folder-objects-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is removed with the first write there, once no writer can be at it any more', async () => {
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    writeFileSync(join(folder, 'old.part'), 'half');
    utimesSync(join(folder, 'old.part'), twoHoursAgo, twoHoursAgo);
    writeFileSync(join(folder, 'fresh.part'), 'half');
    await new FolderObjects(folder).putOnce('key', Buffer.from('whole'));
    expect(readdirSync(folder).sort()).toEqual(['fresh.part', 'key']);
  });
});
