import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const isPayload = (name: string): boolean => /\.json(\.gz)?$/.test(name);

/** A link to nothing is no folder. */
const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

/** The payload files (.json, .json.gz) of a folder and all below it, in order of their names. Throws where it cannot be read. */
async function* filesBelow(folder: string): AsyncGenerator<string, void> {
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (await isFolder(path)) yield* filesBelow(path);
    else if (isPayload(name)) yield path;
  }
}

/** The payload files of a path: those of a folder, or the file itself, whatever its name. Throws where there is neither. */
export async function* payloadFiles(path: string): AsyncGenerator<string, void> {
  if ((await stat(path)).isDirectory()) yield* filesBelow(path);
  else yield path;
}
