import { HttpErrorResponse } from '@angular/common/http';

/** What the page says of a failed request; `code` is the server's own stable one where it gave one. */
export interface Problem {
  readonly title: string;
  readonly code: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value ? value : otherwise);

/** Reads an RFC 9457 problem document; anything else is named by what is known of it. */
export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof HttpErrorResponse))
    return { title: 'The page could not read the answer.', code: 'unreadable' };
  if (error.status === 0) return { title: 'The server cannot be reached.', code: 'unreachable' };
  const body: unknown = error.error;
  const status = `http-${error.status}`;
  if (!isRecord(body)) return { title: `The server answered ${error.status}.`, code: status };
  return {
    title: text(body['detail'], text(body['title'], `The server answered ${error.status}.`)),
    code: text(body['code'], status),
  };
};

/** What a reader can do about it, in a sentence. */
export const helpWith = ({ code }: Problem): string =>
  code === 'unreachable'
    ? 'The page asks again by itself as soon as the server answers.'
    : `If it stays so, report it as “${code}”.`;
