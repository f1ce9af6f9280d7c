import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { allServices } from '../all-services.js';
import { folderOf } from '../places.js';
import { logIn } from '../process/launch.js';

export interface LogsOptions {
  readonly lines: string;
  readonly follow: boolean;
}

/** The ends of the logs of those services, of all where none is named. */
export const logs = async (names: readonly string[], { lines, follow }: LogsOptions): Promise<void> => {
  const wanted = names.length > 0 ? names : allServices.map(({ name }) => name);
  const files = wanted.map((name) => logIn(folderOf(name))).filter((file) => existsSync(file));
  if (files.length === 0) throw new Error('there is no log yet');
  const tail = spawn('tail', ['-n', lines, ...(follow ? ['-F'] : []), ...files], { stdio: 'inherit' });
  await once(tail, 'close');
};
