import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '@pbp/contracts';
import { askKafka, connectKafka, KafkaPartitions } from '@pbp/kafka';
import { LOGGER, type Logger, READINESS, type Readiness, watchPart } from '@pbp/platform';

/** Permanent, as is every consumer group's name. */
const GROUP = 'projector';

/** Has the application follow the log in Kafka. */
export const followKafka = async (
  app: NestExpressApplication,
  brokers: readonly string[],
  config: Config,
): Promise<void> => {
  const logger = app.get<Logger>(LOGGER);
  const cluster = connectKafka({
    brokers,
    clientId: GROUP,
    prefix: config.KAFKA_PREFIX,
    log: (level, message, details) => logger[level]({ details }, `kafka: ${message}`),
  });
  const onUnreadable = (error: unknown, place: object): void =>
    logger.error({ error, place }, 'passed over a record that is no event');
  const onOthers = (place: object): void =>
    logger.warn(
      { place },
      'the topic was made anew: its partition is read from the beginning, what was done is dropped',
    );
  app.connectMicroservice({ strategy: new KafkaPartitions({ cluster, group: GROUP, onUnreadable, onOthers }) });
  await app.startAllMicroservices();
  const readiness = app.get<Readiness>(READINESS);
  // For as long as the process runs: a projector with nothing to project would not notice.
  void watchPart({ part: 'kafka', probe: () => askKafka(cluster), readiness, signal: new AbortController().signal });
};
