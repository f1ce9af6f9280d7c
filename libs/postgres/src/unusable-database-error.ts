/** The database cannot be reached or prepared; the message is one line, without the password. */
export class UnusableDatabaseError extends Error {
  readonly code = 'UNUSABLE_DATABASE';
  override readonly name = 'UnusableDatabaseError';
}

const withoutPassword = (url: string): string => {
  const shown = new URL(url);
  if (shown.password) shown.password = '***';
  return shown.href;
};

/** A refused connection to several addresses has its reasons inside and no words of its own. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
};

export const unusable = (url: string, cause: unknown): UnusableDatabaseError =>
  new UnusableDatabaseError(`cannot use the database at ${withoutPassword(url)}: ${reasonOf(cause)}`, { cause });
