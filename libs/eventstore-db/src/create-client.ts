import { EventStoreDBClient } from '@eventstore/db-client';

const KEEPALIVE_TIMEOUT_MS = 5000;

/** A client for `esdb://...`, which configures itself, or `unix:/path`, which connection strings cannot express. */
export const createClient = (url: string, connectionName = 'play-by-play'): EventStoreDBClient => {
  if (!url.startsWith('unix:')) return EventStoreDBClient.connectionString(url);
  const connection = { endpoint: url, connectionName, keepAliveTimeout: KEEPALIVE_TIMEOUT_MS };
  return new EventStoreDBClient(connection, { insecure: true });
};
