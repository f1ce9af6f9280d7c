import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataDirHeldError, type HeldDataDir, holdDataDir, readNote, writeNote } from '@pbp/platform';
import * as z from 'zod';

/** Where a running system's stores are, for the commands that join it. */
const Services = z.object({ pid: z.int().positive(), eventStore: z.string(), database: z.string() });
export type Services = Readonly<z.infer<typeof Services>>;

const fileIn = (dataDir: string): string => join(dataDir, 'run', 'services.json');

/** Tells other processes on this machine where the stores are. A URL may hold a password: the file is for its owner only. */
export const publishServices = async (dataDir: string, services: Services): Promise<void> => {
  await mkdir(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
  writeNote(fileIn(dataDir), services, 0o600);
};

export const withdrawServices = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

/** What a system told, be it still running or not; null also where the file is broken. */
export const publishedServices = (dataDir: string): Services | null => readNote(fileIn(dataDir), Services);

/** A data folder is this process's own, or that of a running system whose stores it may join. */
export type Entered =
  { readonly as: 'holder'; readonly folder: HeldDataDir } | { readonly as: 'guest'; readonly services: Services };

/**
 * Takes the data folder, or joins the system that holds it. Throws DataDirError where neither can be: the folder cannot be
 * written, or its holder tells of no stores.
 */
export const enterDataDir = (dataDir: string): Entered => {
  try {
    return { as: 'holder', folder: holdDataDir(dataDir) };
  } catch (error) {
    if (!(error instanceof DataDirHeldError)) throw error;
    const services = publishedServices(dataDir);
    if (services?.pid !== error.pid) throw error;
    return { as: 'guest', services };
  }
};
