import { Migration } from '@mikro-orm/migrations';

const tables = (schema: string): readonly string[] => [
  `create table ${schema}.accounts (
    id uuid not null primary key,
    email text null constraint accounts_of_email unique,
    password_hash text null,
    display_name text null,
    role text not null,
    created_at timestamptz not null,
    deleted_at timestamptz null
  )`,
  `create table ${schema}.sessions (
    id uuid not null primary key,
    account_id uuid not null constraint sessions_account_id_foreign references ${schema}.accounts (id) on delete cascade,
    token_hash text not null,
    previous_hash text null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index sessions_of_account on ${schema}.sessions (account_id)`,
  `create index sessions_by_end on ${schema}.sessions (expires_at)`,
];

export class AccountTables extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of tables(schema)) this.addSql(statement);
  }
}
