export { Accounts, type Registered } from './account/accounts.js';
export { accountOf, grantRole, type KnownAccount } from './account/known-account.js';
export { fanNames } from './account/fan-names.js';
export { ACCOUNTS_SCHEMA, connectAccounts } from './database/connect-accounts.js';
export { type Effort, Passwords, recommended } from './password/passwords.js';
export { type Fan } from './session/fan.js';
export { type SessionKeys, sessionKeys } from './session/session-keys.js';
export { type Refreshed, Sessions, type SessionTokens } from './session/sessions.js';
export { ACCESS_SECONDS } from './token/access-tokens.js';
