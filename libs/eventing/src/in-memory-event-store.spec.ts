import { InMemoryEventStore } from './in-memory-event-store.js';
import { eventStoreContract } from './testing/contract.js';

eventStoreContract('the in-memory event store', async () => new InMemoryEventStore());
