import { readFile } from 'node:fs/promises';
import { type ReconcileReport, decodeBody, reconcilePayload } from '@pbp/espn';
import { reasonOf } from '@pbp/platform';
import { payloadFiles } from '../../../ingestion/src/index.js';

export type Reconciled =
  { readonly file: string; readonly report: ReconcileReport } | { readonly file: string; readonly error: string };

const reconcileFile = async (file: string): Promise<Reconciled> => {
  try {
    const decoded = decodeBody(await readFile(file));
    if (decoded.kind !== 'json') return { file, error: `${decoded.kind}: ${decoded.detail}` };
    return { file, report: reconcilePayload(decoded.value) };
  } catch (error) {
    return { file, error: reasonOf(error) };
  }
};

/** Reconciles every payload of the files and folders given. What cannot be read does not stop the rest. */
export async function* reconcileFiles(paths: readonly string[]): AsyncGenerator<Reconciled> {
  for (const path of paths) {
    try {
      for await (const file of payloadFiles(path)) yield await reconcileFile(file);
    } catch (error) {
      yield { file: path, error: reasonOf(error) };
    }
  }
}
