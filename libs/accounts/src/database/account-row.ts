import { defineEntity, p } from '@mikro-orm/core';
import { type Role } from '@pbp/contracts';

/**
 * Everybody who ever came. A guest has no e-mail; of who is deleted nothing is left but that the id was somebody's.
 * The id is the fan's id in events and tables, and says nothing about the person.
 */
export const AccountEntity = defineEntity({
  name: 'AccountRow',
  tableName: 'accounts',
  properties: {
    id: p.uuid().primary(),
    email: p.text().nullable().unique('accounts_of_email'),
    passwordHash: p.text().nullable(),
    displayName: p.text().nullable(),
    role: p.text().$type<Role>(),
    createdAt: p.datetime(6).columnType('timestamptz'),
    deletedAt: p.datetime(6).columnType('timestamptz').nullable(),
  },
});
