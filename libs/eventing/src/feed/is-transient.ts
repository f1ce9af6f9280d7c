const CONNECTION_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** PostgreSQL's classes for lost connections, shutdowns, lack of resources, and conflicts that a retry settles. */
const SQL_STATE = /^(08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P[0-9A-Z]{2}|40001|40P01)$/;

/**
 * Whether an error speaks of the surroundings rather than of the event: it, or what caused it, says `retryable`, or
 * carries the code of a lost connection or of a database that is away
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
export const isTransient = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (Reflect.get(error, 'retryable') === true || CONNECTION_CODES.has(code)) return true;
  if (code === 'ENOENT' && Reflect.get(error, 'syscall') === 'connect') return true;
  if (typeof code === 'string' && SQL_STATE.test(code)) return true;
  return isTransient(Reflect.get(error, 'cause'));
};
