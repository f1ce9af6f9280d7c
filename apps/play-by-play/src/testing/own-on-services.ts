import { dropDatabase, freshName, newDatabase } from '@pbp/testing';

const given = (variable: string): string => {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is unset; make services gives it`);
  return value;
};

/** What belongs to one system alone on services that others use too. */
export interface OwnOnServices {
  readonly name: string;
  /** The URLs of the services, the event store's excepted. */
  readonly env: Readonly<Record<'DATABASE_URL' | 'KAFKA_BROKERS' | 'KAFKA_PREFIX' | 'S3_BUCKET', string>> &
    Readonly<Record<string, string>>;
  /** Takes its database away; topics, bucket and keys in Redis stay, and are in nobody's way. */
  readonly remove: () => Promise<void>;
}

/** A database, topics, a bucket and a namespace of its own for one system. Throws where a URL is missing. */
export const ownOnServices = async (): Promise<OwnOnServices> => {
  const name = freshName('fire');
  const server = given('DATABASE_URL');
  const DATABASE_URL = await newDatabase(server);
  const env = {
    DATABASE_URL,
    KAFKA_BROKERS: given('KAFKA_BROKERS'),
    KAFKA_PREFIX: `${name}.`,
    REDIS_URL: `${given('REDIS_URL')}?namespace=${name}`,
    SCHEMA_REGISTRY_URL: given('SCHEMA_REGISTRY_URL'),
    S3_ENDPOINT: given('S3_ENDPOINT'),
    S3_ACCESS_KEY_ID: given('S3_ACCESS_KEY_ID'),
    S3_SECRET_ACCESS_KEY: given('S3_SECRET_ACCESS_KEY'),
    S3_BUCKET: name,
  };
  return { name, env, remove: () => dropDatabase(server, DATABASE_URL) };
};
