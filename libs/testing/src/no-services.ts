/** For processes that a test starts: of the services that the test run is given they use only those that they are told. */
export const noServices = {
  EVENTSTORE_URL: '',
  DATABASE_URL: '',
  REDIS_URL: '',
  KAFKA_BROKERS: '',
  SCHEMA_REGISTRY_URL: '',
  S3_ENDPOINT: '',
} as const;
