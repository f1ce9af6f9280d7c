import { type Command, InvalidArgumentError } from 'commander';
import { type Config, type TopicName } from '@pbp/contracts';
import { connectKafka, createTopics, type CreatedTopics, registerSchemas } from '@pbp/kafka';
import { ConfigError, StartError } from '@pbp/platform';
import { print, printJson } from './print.js';
import { commandConfig } from './with-event-store.js';

interface Options {
  readonly within: number;
  readonly json?: boolean;
}

const parseSeconds = (text: string): number => {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 3_600)) throw new InvalidArgumentError('must be seconds, more than 0, at most 3600');
  return seconds;
};

/** The client itself waits for a broker for ever, which is right for a service and wrong for a command. */
const inTime = async <T>(work: Promise<T>, seconds: number, late: () => string): Promise<T> => {
  const { promise: deadline, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new StartError(late())), seconds * 1_000);
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
};

const create = (brokers: readonly string[], prefix: string, seconds: number): Promise<CreatedTopics> => {
  let last = '';
  const log = (_: string, message: string, details: object): void => {
    last = 'error' in details ? `${String(details.error)}` : message;
  };
  const cluster = connectKafka({ brokers, prefix, clientId: 'pbp-topics', log });
  return inTime(createTopics(cluster), seconds, () => {
    const reason = last === '' ? '' : ` (${last})`;
    return `Kafka at ${brokers.join(', ')} did not answer within ${seconds} s${reason}: is KAFKA_BROKERS right?`;
  });
};

const register = async ({
  SCHEMA_REGISTRY_URL: url,
  KAFKA_PREFIX: prefix,
}: Config): Promise<Record<string, number> | null> =>
  url === undefined
    ? null
    : Object.fromEntries<number>(await registerSchemas(url, { nameOf: (topic) => `${prefix}${topic}` }));

const tellSchemas = (schemas: Readonly<Partial<Record<TopicName, number>>> | null): void => {
  if (!schemas) return print('schemas: SCHEMA_REGISTRY_URL is unset, values are plain JSON');
  for (const [topic, id] of Object.entries(schemas)) print(`schema of ${topic}: ${id}`);
};

const run = async ({ within, json }: Options): Promise<void> => {
  const config = commandConfig();
  const { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix } = config;
  if (!brokers) throw new ConfigError('KAFKA_BROKERS is unset: set it to brokers, e.g. 127.0.0.1:9092');
  const { created, existing } = await create(brokers, prefix, within);
  const schemas = await register(config);
  if (json) return printJson({ created, existing, schemas });
  for (const topic of created) print(`created    ${topic}`);
  for (const topic of existing) print(`was there  ${topic}`);
  tellSchemas(schemas);
};

/** `pbp topics`: what `make topics` runs. */
export const registerTopics = (program: Command): void => {
  program
    .command('topics')
    .description('create the topics at KAFKA_BROKERS and register their schemas at SCHEMA_REGISTRY_URL; again at will')
    .option('--within <seconds>', 'how long the brokers may take', parseSeconds, 60)
    .option('--json', 'one JSON object')
    .action(run);
};
