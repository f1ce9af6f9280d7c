import { type AppProcess, startApp } from '@pbp/testing';

interface Given {
  readonly brokers: string;
  readonly prefix: string;
  readonly eventStoreUrl: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One copy of the stream-processor in a process of its own; no registry unless the environment given names one. */
export const startCopy = ({ brokers, prefix, eventStoreUrl, env = {} }: Given): Promise<AppProcess> =>
  startApp('stream-processor', {
    KAFKA_BROKERS: brokers,
    KAFKA_PREFIX: prefix,
    EVENTSTORE_URL: eventStoreUrl,
    SCHEMA_REGISTRY_URL: '',
    ...env,
  });

export const holdsLease = async (copy: AppProcess): Promise<boolean> =>
  (await copy.metric('pbp_mirror_lease_held')) === 1;
