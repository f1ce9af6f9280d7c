export * from './connect-tables.js';
export { holdLock } from './hold-lock.js';
export { inTransaction } from './in-transaction.js';
export { poolOf } from './pool-of.js';
export { UnusableDatabaseError } from './unusable-database-error.js';
