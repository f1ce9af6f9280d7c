import { HttpErrorResponse } from '@angular/common/http';

/** What the fields of our forms are called, by their names in the API. */
const subjects: ReadonlyMap<string, string> = new Map([
  ['email', 'The e-mail'],
  ['password', 'The password'],
  ['newPassword', 'The new password'],
  ['displayName', 'The name'],
]);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const errorsIn = (error: unknown): readonly unknown[] => {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : null;
  return isRecord(body) && Array.isArray(body['errors']) ? body['errors'] : [];
};

/** The first fault of each field, as a sentence: "The e-mail must be an e-mail address." */
export const faultsOf = (error: unknown): Readonly<Record<string, string>> => {
  const faults = new Map<string, string>();
  for (const each of errorsIn(error)) {
    if (!isRecord(each) || typeof each['path'] !== 'string' || typeof each['message'] !== 'string') continue;
    const { path, message } = each;
    const subject = subjects.get(path);
    if (subject !== undefined && !faults.has(path)) faults.set(path, `${subject} ${message}.`);
  }
  return Object.fromEntries(faults);
};
