import { randomUUID } from 'node:crypto';
import { message } from '../wire/message-writer.js';
import { gossipResponse, type SupportedMethod, supportedMethodsResponse } from '../wire/responses/server-responses.js';

/** The EventStoreDB whose recorded answers this server is held to. */
const VERSION = '23.10.6';

const STREAMS = 'event_store.client.streams.streams';

const METHODS: readonly SupportedMethod[] = [
  { service: STREAMS, method: 'append' },
  { service: STREAMS, method: 'batchappend', features: ['deadline_duration'] },
  { service: STREAMS, method: 'read', features: ['position', 'events'] },
  { service: STREAMS, method: 'delete' },
  { service: STREAMS, method: 'tombstone' },
  { service: 'event_store.client.gossip.gossip', method: 'read' },
  { service: 'event_store.client.server_features.serverfeatures', method: 'getsupportedmethods' },
];

const SUPPORTED_METHODS = supportedMethodsResponse(METHODS, VERSION);
const INSTANCE_ID = randomUUID();

export const supportedMethods = (): Buffer => SUPPORTED_METHODS;

/** A cluster of one, for clients that discover. */
export const gossip = (address: string, port: number): Buffer =>
  gossipResponse({ instanceId: INSTANCE_ID, address, port });

export const noPersistentSubscriptions = (): Buffer => message().frame();
