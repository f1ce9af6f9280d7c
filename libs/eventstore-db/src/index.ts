export { AlreadyConnectedError, connectEventStore } from './connect-event-store.js';
export { type EventStoreDbOptions } from './options.js';
