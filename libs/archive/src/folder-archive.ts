import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Archive, keyOf, MissingFromArchiveError } from './archive.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A half-written file is never seen under its key: written beside, synced, renamed. */
const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID()}`;
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
};

/** The archive in a folder, gzipped: `ab/abcdef….json.gz`. */
export class FolderArchive implements Archive {
  constructor(private readonly folder: string) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const key = keyOf(bytes);
    const file = this.fileOf(key);
    if (!(await exists(file))) await writeWhole(file, await pack(bytes));
    return key;
  }

  async read(key: string): Promise<Buffer> {
    const file = this.fileOf(key);
    if (!(await exists(file))) throw new MissingFromArchiveError(key);
    return unpack(await readFile(file));
  }

  private fileOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json.gz`);
  }
}
