import { Migration } from '@mikro-orm/migrations';

export class KafkaOffsets extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    this.addSql(`create table ${schema}.kafka_offsets (name text not null primary key, next_offset text not null)`);
  }
}
