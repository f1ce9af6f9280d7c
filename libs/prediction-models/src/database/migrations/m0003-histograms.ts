import { Migration } from '@mikro-orm/migrations';

/** As the tallies stand: what moves them from now on moves these. */
const counted = (schema: string, orderedBy: string, bucket: string): string =>
  `insert into ${schema}.histograms (board, ordered_by, bucket, fans)
    select board, '${orderedBy}', ${bucket}, count(*) from ${schema}.tallies where ${bucket} is not null group by board, ${bucket}`;

const statements = (schema: string): readonly string[] => [
  `create table ${schema}.histograms (
    board text not null,
    ordered_by text not null,
    bucket int not null,
    fans int not null,
    primary key (board, ordered_by, bucket)
  )`,
  counted(schema, 'points', 'points'),
  counted(schema, 'skill', 'floor(mean_skill * 100)::int'),
];

export class Histograms extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    for (const statement of statements(schema)) this.addSql(statement);
  }
}
