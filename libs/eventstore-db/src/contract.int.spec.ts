import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '@pbp/eventing/testing';
import { describeByUrl, type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import { connectEventStore } from './connect-event-store.js';
import { createClient } from './create-client.js';
import { wireRules } from './testing/wire-rules.js';
import { withDeletions } from './testing/with-deletions.js';

describe('the embedded server', () => {
  let folder: string;
  let server: EventStoreProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-contract-'));
    server = await startEventStoreProcess(folder);
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  eventStoreContract('the embedded server, by the official client,', async () => {
    const client = createClient(server.url);
    return withDeletions(connectEventStore(client), client);
  });

  wireRules('the embedded server', () => createClient(server.url));
});

describeByUrl('EVENTSTORE_URL', 'a store that is already there', (url) => {
  eventStoreContract('the store at EVENTSTORE_URL', async () => {
    const client = createClient(url);
    return withDeletions(connectEventStore(client), client);
  });

  wireRules('the store at EVENTSTORE_URL', () => createClient(url));
});
