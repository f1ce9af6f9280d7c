import { NestFactory } from '@nestjs/core';
import { type OutgoingRecord } from '@pbp/kafka';
import { CoreModule, createLogger, EVENT_STORE, LOGGER, READINESS, Readiness } from '@pbp/platform';
import { KAFKA_MIRROR, type KafkaMirror } from '../../../apps/stream-processor/src/kafka-mirror.js';
import { StreamProcessorModule } from '../../../apps/stream-processor/src/stream-processor.module.js';
import { type OwnTopics } from '../services.js';
import { type PolledLog } from './polled-log.js';
import { TimedPublisher } from './timed-publisher.js';

const group = 'stream-processor';

export interface Mirrored {
  /** From opening the publisher's session to the last committed transaction. */
  readonly ms: number;
  readonly batches: readonly (readonly OutgoingRecord[])[];
}

/** Runs the stream-processor's module until the whole log is mirrored. */
export const mirrorOnce = async ({ store, end }: PolledLog, own: OwnTopics): Promise<Mirrored> => {
  const publisher = new TimedPublisher(own, { transactionalId: group, group, schemaIds: new Map() }, end);
  const kafka: KafkaMirror = { cluster: own.cluster, registryUrl: undefined, group, publisherWith: () => publisher };
  const shared = new Map<symbol, unknown>([
    [EVENT_STORE, store],
    [KAFKA_MIRROR, kafka],
    [READINESS, new Readiness()],
    [LOGGER, createLogger('error')],
  ]);
  const app = await NestFactory.createApplicationContext(
    { module: class Root {}, imports: [CoreModule.forRoot(shared), StreamProcessorModule] },
    { logger: false },
  );
  const ms = await publisher.all.promise;
  await app.close();
  return { ms, batches: publisher.batches };
};
