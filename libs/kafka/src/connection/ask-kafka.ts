import { type Cluster } from './connect-kafka.js';

/** Asks the cluster who it is: resolves when it answers, throws at once where nobody does. */
export const askKafka = async ({ client }: Cluster): Promise<void> => {
  const admin = client.admin({ retry: { retries: 0 } });
  try {
    await admin.connect();
    await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
};
