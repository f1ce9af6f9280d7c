export { type AsUser, chooseUser, commandAs } from './as-user.js';
export * from './embedded-postgres-error.js';
export * from './start-embedded-postgres.js';
export * from './keep-embedded-postgres.js';
