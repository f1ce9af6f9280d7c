import { type MikroORM } from '@mikro-orm/postgresql';
import { connectTables } from '@pbp/postgres';
import { CheckpointEntity } from '../checkpoint/checkpoint-row.js';
import { KafkaOffsetEntity } from '../checkpoint/kafka-offset-row.js';
import { DeadLetterEntity } from '../dead-letter/dead-letter-row.js';
import { InstructionEntity } from '../dead-letter/instruction-row.js';
import { entities } from '../rows/models.js';
import { ReadModelTables } from './migrations/m0001-read-models.js';
import { Instructions } from './migrations/m0002-instructions.js';
import { KafkaOffsets } from './migrations/m0003-kafka-offsets.js';
import { Correlation } from './migrations/m0004-correlation.js';

/** The schema that everybody reads; a rebuild makes another beside it and then gives it this name. */
export const liveSchema = 'read_models';

export interface ConnectOptions {
  readonly schema?: string;
}

const migrations = [
  { name: '0001-read-models', class: ReadModelTables },
  { name: '0002-instructions', class: Instructions },
  { name: '0003-kafka-offsets', class: KafkaOffsets },
  { name: '0004-correlation', class: Correlation },
];

/**
 * The read models at a PostgreSQL URL, their tables brought up to date. Close it with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectReadModels = (url: string, { schema = liveSchema }: ConnectOptions = {}): Promise<MikroORM> =>
  connectTables(url, {
    schema,
    entities: [...Object.values(entities), CheckpointEntity, KafkaOffsetEntity, DeadLetterEntity, InstructionEntity],
    migrations,
    connections: 10,
  });
