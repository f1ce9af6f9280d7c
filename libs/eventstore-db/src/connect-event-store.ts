import { type EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';
import { createClient } from './create-client.js';
import { EventStoreDb } from './event-store-db.js';
import { type EventStoreDbOptions, withDefaults } from './options.js';

/** The client keeps the answers that it waits for in one table per process: a second client would break the first. */
let connected: EventStoreDBClient | undefined;

/** A second connection in one process, which the client does not survive. */
export class AlreadyConnectedError extends Error {
  readonly code = 'ALREADY_CONNECTED';

  constructor() {
    super('this process is connected to an event store already: close that connection or share it');
  }
}

/**
 * The event store at `esdb://host:port?tls=false` or `unix:/path/to.sock`. Nothing is sent before the first call, so
 * a store that is not up yet is no error here. One connection per process: throws AlreadyConnectedError unless the
 * first is closed, or is handed in as the client itself.
 */
export const connectEventStore = (
  urlOrClient: string | EventStoreDBClient,
  options: EventStoreDbOptions = {},
): EventStore => {
  if (connected && connected !== urlOrClient) throw new AlreadyConnectedError();
  const client = typeof urlOrClient === 'string' ? createClient(urlOrClient, options.connectionName) : urlOrClient;
  connected = client;
  return new EventStoreDb(client, withDefaults(options), () => {
    if (connected === client) connected = undefined;
  });
};
