import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type z } from 'zod';

/**
 * Writes a small JSON file as a whole: who reads it sees the old one or the new one. Throws the system's error, and then
 * leaves nothing half-written behind. `mode` is that of the file, 0o644 unless given.
 */
export const writeNote = (file: string, note: unknown, mode = 0o644): void => {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, JSON.stringify(note), { mode });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

/** What such a file says; null where there is none, or none that can be read and is as the schema wants it. */
export const readNote = <T>(file: string, schema: z.ZodType<T>): T | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};
