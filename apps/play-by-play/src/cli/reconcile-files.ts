import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReconcileReport, decodeBody, reconcilePayload } from '@pbp/espn';

export type Reconciled =
  { readonly file: string; readonly report: ReconcileReport } | { readonly file: string; readonly error: string };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The payloads of a folder and all below it, by name; a file is itself, whatever its name. */
async function* filesOf(path: string): AsyncGenerator<string, void> {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const name of (await readdir(path)).sort()) {
    const inner = join(path, name);
    if (/\.json(\.gz)?$/.test(name) || (await stat(inner)).isDirectory()) yield* filesOf(inner);
  }
}

const reconcileFile = async (file: string): Promise<Reconciled> => {
  try {
    const decoded = decodeBody(await readFile(file));
    if (decoded.kind !== 'json') return { file, error: `${decoded.kind}: ${decoded.detail}` };
    return { file, report: reconcilePayload(decoded.value) };
  } catch (error) {
    return { file, error: messageOf(error) };
  }
};

/** Reconciles every payload of the files and folders given. What cannot be read does not stop the rest. */
export async function* reconcileFiles(paths: readonly string[]): AsyncGenerator<Reconciled> {
  for (const path of paths) {
    try {
      for await (const file of filesOf(path)) yield await reconcileFile(file);
    } catch (error) {
      yield { file: path, error: messageOf(error) };
    }
  }
}
