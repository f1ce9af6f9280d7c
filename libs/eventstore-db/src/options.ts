import { type BackoffOptions } from '@pbp/eventing';

export interface EventStoreDbOptions {
  /** How long one attempt at an append may take. Default 5,000 ms. */
  readonly appendTimeoutMs?: number;
  /** How often an append or a read is tried before it fails. Default 5. */
  readonly attempts?: number;
  readonly backoff?: BackoffOptions;
  /** How long a read may be kept waiting, at least, before it is begun again where it was. Default 15,000 ms. */
  readonly readSilentMs?: number;
  /** The name that the server shows for this connection. */
  readonly connectionName?: string;
}

export type Settings = Required<Omit<EventStoreDbOptions, 'connectionName'>>;

export const withDefaults = ({
  appendTimeoutMs = 5000,
  attempts = 5,
  backoff,
  readSilentMs = 15_000,
}: EventStoreDbOptions): Settings => ({
  appendTimeoutMs,
  attempts,
  readSilentMs,
  backoff: backoff ?? { initialMs: 50, maxMs: 2000 },
});
