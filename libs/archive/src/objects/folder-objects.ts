import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ObjectStore } from './object-store.js';

/** What is being written, and what a killed writer left of it. */
const unfinished = '.part';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Answers `otherwise` where the file or folder is not there; every other error stays one. */
const unlessMissing = async <T>(reading: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
};

const writeSynced = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A new name is durable when its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** A hard link fails where the name is taken: the folder's conditional put. */
const linkOnce = async (from: string, to: string): Promise<'written' | 'known'> => {
  try {
    await link(from, to);
    return 'written';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'known';
    throw error;
  }
};

/** No writer takes as long: what is older was left by one that was killed. */
const abandonedAfterMs = 3_600_000;

const sweepAbandoned = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(unfinished)) continue;
    const file = join(folder, name);
    const written = await unlessMissing(
      stat(file).then(({ mtimeMs }) => mtimeMs),
      Infinity,
    );
    if (Date.now() - written > abandonedAfterMs) await rm(file, { force: true });
  }
};

/** Objects as files of one folder. */
export class FolderObjects implements ObjectStore {
  private readonly swept = new Set<string>();

  constructor(readonly place: string) {}

  async putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'> {
    const file = this.fileOf(key);
    if (
      await unlessMissing(
        access(file).then(() => true),
        false,
      )
    )
      return 'known';
    await mkdir(dirname(file), { recursive: true });
    await this.sweepOnce(dirname(file));
    const beside = `${file}.${randomUUID()}${unfinished}`;
    try {
      await writeSynced(beside, bytes);
      return await linkOnce(beside, file);
    } finally {
      await rm(beside, { force: true });
      await syncFolder(dirname(file));
    }
  }

  async get(key: string): Promise<Buffer | null> {
    return unlessMissing<Buffer | null>(readFile(this.fileOf(key)), null);
  }

  async list(prefix: string): Promise<readonly string[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const entries = await unlessMissing(readdir(join(this.place, folder), { withFileTypes: true }), []);
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith(unfinished))
      .map(({ name }) => `${folder}${name}`)
      .filter((key) => key.startsWith(prefix))
      .sort();
  }

  async remove(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  /** At the first write to each folder. */
  private async sweepOnce(folder: string): Promise<void> {
    if (this.swept.has(folder)) return;
    this.swept.add(folder);
    await sweepAbandoned(folder);
  }

  private fileOf(key: string): string {
    return join(this.place, ...key.split('/'));
  }
}
