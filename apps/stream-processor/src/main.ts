import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { ConfigError, EVENT_STORE, runOwnProcess } from '@pbp/platform';
import { connectKafkaMirror, KAFKA_MIRROR } from './kafka-mirror.js';
import { StreamProcessorModule } from './stream-processor.module.js';

/** The stream-processor: always a process of its own, since without Kafka there is nothing for it to do. */
await runOwnProcess('the stream-processor', async (own) => {
  const { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix, SCHEMA_REGISTRY_URL: registryUrl } = own.config;
  if (!brokers) throw new ConfigError('KAFKA_BROKERS is unset: the stream-processor has nowhere to mirror the log to');
  await own.connect(EVENT_STORE, 'EVENTSTORE_URL', (url) => withGameUpcasters(connectEventStore(url)));
  const log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, details: object): void =>
    own.logger[level]({ details }, `kafka: ${message}`);
  own.share(KAFKA_MIRROR, connectKafkaMirror({ brokers, prefix, registryUrl, log }));
  await own.serve(StreamProcessorModule, 'STREAM_PROCESSOR_PORT');
});
