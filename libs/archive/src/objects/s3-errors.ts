import { type ArchiveError, ArchiveRefusedError, ArchiveUnavailableError } from '../errors.js';

interface Answered {
  readonly name: string;
  readonly message: string;
  readonly status: number | undefined;
}

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const textOf = (error: unknown, name: string): string => {
  const text = fieldOf(error, name);
  return typeof text === 'string' ? text : '';
};

/** Refused connections to several addresses have their reasons inside and no words of their own. */
const messageOf = (error: unknown): string => {
  const inside = fieldOf(error, 'errors');
  return Array.isArray(inside) ? inside.map(messageOf).join(', ') : textOf(error, 'message');
};

/** What an error of the client says: the S3 error code as its name, and the HTTP status where there was an answer. */
export const answerIn = (error: unknown): Answered => {
  const status = fieldOf(fieldOf(error, '$metadata'), 'httpStatusCode');
  return {
    name: textOf(error, 'name'),
    message: messageOf(error),
    status: typeof status === 'number' ? status : undefined,
  };
};

/** An answer that a later attempt may not get: too busy, out of order, or somebody writes the same key at this moment. */
const isPassing = (status: number): boolean => status >= 500 || [408, 409, 429].includes(status);

/** An error of the client in the archive's words. */
export const classifyS3Error = (error: unknown, place: string): ArchiveError => {
  const { name, message, status } = answerIn(error);
  const options = { cause: error };
  if (status === undefined) return new ArchiveUnavailableError(`${place} does not answer: ${message}`, options);
  const said = `${status} ${name}${message && message !== name ? ` (${message})` : ''}`;
  return isPassing(status)
    ? new ArchiveUnavailableError(`${place} cannot answer: ${said}`, options)
    : new ArchiveRefusedError(`${place} refuses: ${said}`, options);
};
