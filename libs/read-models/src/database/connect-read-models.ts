import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { CheckpointEntity } from '../checkpoint/checkpoint-row.js';
import { KafkaOffsetEntity } from '../checkpoint/kafka-offset-row.js';
import { DeadLetterEntity } from '../dead-letter/dead-letter-row.js';
import { InstructionEntity } from '../dead-letter/instruction-row.js';
import { entities } from '../rows/models.js';
import { ReadModelTables } from './migrations/m0001-read-models.js';
import { Instructions } from './migrations/m0002-instructions.js';
import { KafkaOffsets } from './migrations/m0003-kafka-offsets.js';
import { Correlation } from './migrations/m0004-correlation.js';
import { migrate } from './migrate.js';
import { unusable } from './unusable-database-error.js';

/** The schema that everybody reads; a rebuild makes another beside it and then gives it this name. */
export const liveSchema = 'read_models';

export interface ConnectOptions {
  readonly schema?: string;
}

/** Named one by one: nothing is looked up on the disk, where a build and its sources differ. */
const migrationsList = [
  { name: '0001-read-models', class: ReadModelTables },
  { name: '0002-instructions', class: Instructions },
  { name: '0003-kafka-offsets', class: KafkaOffsets },
  { name: '0004-correlation', class: Correlation },
];

const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

const open = (url: string, schema: string): Promise<MikroORM> =>
  MikroORM.init({
    dbName: databaseNameOf(url),
    driverOptions: { connectionString: url, max: 10, connectionTimeoutMillis: 10_000, keepAlive: true },
    schema,
    entities: [...Object.values(entities), CheckpointEntity, KafkaOffsetEntity, DeadLetterEntity, InstructionEntity],
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, silent: true },
    // What fails is thrown to whoever asked; the ORM's own lines would break the commands' output.
    logger: () => undefined,
    ensureDatabase: false,
  });

/**
 * The read models at a PostgreSQL URL, their tables brought up to date. Close it with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectReadModels = async (
  url: string,
  { schema = liveSchema }: ConnectOptions = {},
): Promise<MikroORM> => {
  const orm = await open(url, schema);
  try {
    await migrate(orm);
    return orm;
  } catch (error) {
    await orm.close(true);
    throw unusable(url, error);
  }
};
