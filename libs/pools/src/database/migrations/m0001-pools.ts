import { Migration } from '@mikro-orm/migrations';

const tables = (schema: string): readonly string[] => [
  `create table ${schema}.members (pool_id uuid not null, fan_id uuid not null, primary key (pool_id, fan_id))`,
  `create index members_of_fan on ${schema}.members (fan_id)`,
  `create table ${schema}.codes (code text not null primary key, pool_id uuid not null)`,
  `create index codes_of_pool on ${schema}.codes (pool_id)`,
  `create table ${schema}.names (pool_id uuid not null primary key, name text not null, named_by uuid not null)`,
  `create index names_by_fan on ${schema}.names (named_by)`,
];

export class PoolTables extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of tables(schema)) this.addSql(statement);
  }
}
