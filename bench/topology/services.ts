import { randomUUID } from 'node:crypto';
import { type Cluster, connectKafka, createTopics } from '@pbp/kafka';
import { newDatabase } from '@pbp/testing';
import { Client } from 'pg';
import { type Group, type Row, skippedRow } from '../row.js';

type Service = 'KAFKA_BROKERS' | 'DATABASE_URL' | 'REDIS_URL';

/** A row that is to be measured. */
export type Announced = Pick<Row, 'row' | 'unit' | 'goal'>;

/** The URL of a service that runs. Throws where its variable is unset. */
export const given = (service: Service): string => {
  const url = process.env[service];
  if (!url) throw new Error(`${service} is unset`);
  return url;
};

export const brokers = (): readonly string[] => given('KAFKA_BROKERS').split(',');

/** A group that needs services: without their URLs its rows are skipped, with the reason. */
export const onServices =
  (services: readonly Service[], announced: readonly Announced[], measure: Group): Group =>
  async () => {
    const unset = services.filter((service) => !process.env[service]);
    if (unset.length === 0) return measure();
    const reason = `${unset.join(', ')} unset, make services gives it`;
    return announced.map(({ row, unit, goal }) => skippedRow(row, unit, reason, goal));
  };

/** Topics of a run's own on a cluster that others use. */
export interface OwnTopics {
  readonly prefix: string;
  readonly cluster: Cluster;
}

const deleteTopics = async ({ client }: Cluster, topics: string[]): Promise<void> => {
  const admin = client.admin();
  await admin.connect();
  await admin.deleteTopics({ topics }).finally(() => admin.disconnect());
};

/** Lends all topics, empty, under a prefix of their own, and deletes them afterwards. */
export const withTopics = async <T>(work: (own: OwnTopics) => Promise<T>): Promise<T> => {
  const prefix = `bench-${randomUUID()}.`;
  const cluster = connectKafka({ brokers: brokers(), clientId: 'bench', prefix });
  const { created } = await createTopics(cluster);
  try {
    return await work({ prefix, cluster });
  } finally {
    await deleteTopics(cluster, [...created]);
  }
};

/** Lends the URL of an empty database, and drops it afterwards. */
export const withDatabase = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
  const url = await newDatabase(given('DATABASE_URL'));
  try {
    return await work(url);
  } finally {
    const server = new Client({ connectionString: given('DATABASE_URL') });
    await server.connect();
    const name = new URL(url).pathname.slice(1);
    await server.query(`drop database ${name} with (force)`).finally(() => server.end());
  }
};
