import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findUpwards = (folder: string): string => {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('not inside the project: no package-lock.json above this file');
  return findUpwards(parent);
};

/** The checkout that this file, or its build, lies in. */
export const projectRoot = (): string => findUpwards(dirname(fileURLToPath(import.meta.url)));
