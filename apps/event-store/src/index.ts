export { readPort } from './arguments.js';
export { type EventStoreOptions, serveEventStore } from './serve.js';
