// TEST_ON=services: every suite runs on services, so that one without a URL is a failure and no skipped suite.
const urls = [
  'EVENTSTORE_URL',
  'DATABASE_URL',
  'REDIS_URL',
  'KAFKA_BROKERS',
  'SCHEMA_REGISTRY_URL',
  'S3_ENDPOINT',
  'SEAWEEDFS_ENDPOINT',
];

/** Throws with the names of what is unset, where the run is on services. */
export const needServices = () => {
  if (process.env.TEST_ON !== 'services') return;
  const missing = urls.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Error(`TEST_ON=services, and ${missing.join(', ')} unset: make services gives them`);
};
