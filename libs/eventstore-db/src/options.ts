import { type BackoffOptions } from '@pbp/eventing';

export interface EventStoreDbOptions {
  /** How long one attempt at an append may take. Default 5,000 ms. */
  readonly appendTimeoutMs?: number;
  /** How often an append or a read is tried before it fails. Default 5. */
  readonly attempts?: number;
  readonly backoff?: BackoffOptions;
  /** The name that the server shows for this connection. */
  readonly connectionName?: string;
}

export type Settings = Required<Omit<EventStoreDbOptions, 'connectionName'>>;

export const withDefaults = ({ appendTimeoutMs = 5000, attempts = 5, backoff }: EventStoreDbOptions): Settings => ({
  appendTimeoutMs,
  attempts,
  backoff: backoff ?? { initialMs: 50, maxMs: 2000 },
});
