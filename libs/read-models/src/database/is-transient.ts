import { isTransient as isTransientByCode } from '@pbp/eventing';

/** Classes that speak of the row: cardinality, data, constraint, too large. All others speak of the server. */
const aboutTheRow = /^(21|22|23|54)...$/;
const sqlState = /^[0-9A-Z]{5}$/;

/** What `pg` says, without a code, when the connection is lost or cannot be had. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect)/;

/** Whether an error of the database will pass without anything being changed in what is written. */
export const isTransient = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && sqlState.test(code) && 'severity' in error) return !aboutTheRow.test(code);
  const message: unknown = Reflect.get(error, 'message');
  return isTransientByCode(error) || (typeof message === 'string' && lostConnection.test(message));
};
