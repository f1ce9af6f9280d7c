import { Migration } from '@mikro-orm/migrations';

/** Rows written before have none until their game changes. */
export class Correlation extends Migration {
  override up(): void {
    const schema = this.driver.getPlatform().quoteIdentifier(String(this.config.get('schema')));
    this.addSql(`alter table ${schema}.game_cards add column correlation_id text null`);
  }
}
