import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../places.js';

const MEGABYTE = 1_000_000;

interface Fill {
  /** Of the disk, at the most while it is filled. */
  readonly megabytes: number;
  readonly fill: (folder: string) => Promise<unknown>;
}

/** A name that changes with the file's content, so that a changed pin is got anew. */
export const named = (name: string, pinned: string): string =>
  `${name}-${createHash('sha256').update(readFileSync(pinned)).digest('hex').slice(0, 12)}`;

const needRoom = (name: string, megabytes: number): void => {
  const { bavail, bsize } = statfsSync(cacheDir());
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new Error(
    `${name} needs ${megabytes} MB and ${cacheDir()} has ${free} MB left: make room, or name another folder by XDG_CACHE_HOME`,
  );
};

const fillAnew = async (name: string, folder: string, { megabytes, fill }: Fill): Promise<void> => {
  const began = performance.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  needRoom(name, megabytes);
  process.stdout.write(`getting ${name} ...\n`);
  await fill(folder);
  writeFileSync(join(folder, '.complete'), '');
  process.stdout.write(`got ${name} in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
};

/** The folder of that name in the cache, filled once. A fill that failed leaves nothing; one that was cut off is begun anew. */
export const cached = async (name: string, fill: Fill): Promise<string> => {
  const folder = join(cacheDir(), name);
  if (existsSync(join(folder, '.complete'))) return folder;
  try {
    await fillAnew(name, folder, fill);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return folder;
};
