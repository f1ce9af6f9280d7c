import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '@pbp/platform';

/** Where a running system's stores are, for the commands that join it. */
export interface Services {
  readonly pid: number;
  readonly eventStore: string;
  readonly database: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'run', 'services.json');

/** Tells other processes on this machine where the stores are. */
export const publishServices = async (dataDir: string, services: Services): Promise<void> => {
  const file = fileIn(dataDir);
  await mkdir(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(services), { mode: 0o600 });
  await rename(`${file}.new`, file);
};

export const withdrawServices = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

const isServices = (value: unknown): value is Services =>
  typeof value === 'object' && value !== null && 'pid' in value && 'eventStore' in value && 'database' in value;

/** The stores of the system that runs on this folder, null where none does. */
export const runningServices = async (dataDir: string): Promise<Services | null> => {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const services: unknown = JSON.parse(text);
  return isServices(services) && isAlive(services.pid) ? services : null;
};
