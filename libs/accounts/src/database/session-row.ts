import { defineEntity, p } from '@mikro-orm/core';
import { AccountEntity } from './account-row.js';

/** A device of somebody. Of refresh tokens there are hashes only: of the one that counts, and of the one before. */
export const SessionEntity = defineEntity({
  name: 'SessionRow',
  tableName: 'sessions',
  indexes: [
    { name: 'sessions_of_account', properties: ['account'] },
    { name: 'sessions_by_end', properties: ['expiresAt'] },
  ],
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(AccountEntity).deleteRule('cascade').updateRule('no action'),
    tokenHash: p.text(),
    previousHash: p.text().nullable(),
    createdAt: p.datetime(6).columnType('timestamptz'),
    lastUsedAt: p.datetime(6).columnType('timestamptz'),
    expiresAt: p.datetime(6).columnType('timestamptz'),
  },
});
