import { Migration } from '@mikro-orm/migrations';

const tables = (schema: string): readonly string[] => [
  `create table ${schema}.instructions (
    id uuid not null primary key,
    feed text not null,
    event_id text not null,
    stream text not null,
    kind text not null,
    reason text not null,
    asked_by text not null,
    asked_at text not null,
    outcome jsonb null
  )`,
  `create index instructions_of_letter on ${schema}.instructions (feed, event_id, asked_at)`,
];

export class Instructions extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of tables(schema)) this.addSql(statement);
  }
}
