import { Migration } from '@mikro-orm/migrations';

const emptied = ['questions', 'answers', 'tallies', 'checkpoints'];

/** The rows do not have what is kept from now on, and the log does: all of them are projected anew. */
const statements = (schema: string): readonly string[] => [
  `truncate ${emptied.map((table) => `${schema}.${table}`).join(', ')}`,
  `alter table ${schema}.answers
    drop column pick, drop column chance, drop column model_chance, drop column rule_version,
    drop column game_revision, drop column known_position, drop column at,
    add column requests jsonb not null, add column counted text null`,
  `alter table ${schema}.answers rename column first_points to points_at_final`,
  `alter table ${schema}.tallies rename column first_points to points_at_final`,
];

export class EarlierRequests extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of statements(schema)) this.addSql(statement);
  }
}
