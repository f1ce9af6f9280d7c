import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const ask = async (serverUrl: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** The URL of a new, empty database on the server that a URL leads to. */
export const newDatabase = async (serverUrl: string): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ask(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Drops what newDatabase made on that server, whoever still uses it. */
export const dropDatabase = (serverUrl: string, url: string): Promise<void> =>
  ask(serverUrl, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
