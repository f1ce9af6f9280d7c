import { type EventStore } from '../event-store.js';

/** A store under contract; it may come with the two deletions that the port does not offer. */
export interface StoreUnderContract extends EventStore {
  softDelete?(stream: string): Promise<void>;
  tombstone?(stream: string): Promise<void>;
}

/** What each part of the contract works on: the one store of the run, and stream names that nobody used before. */
export interface ContractSetting {
  readonly store: () => StoreUnderContract;
  readonly freshStream: (category?: string) => string;
}
