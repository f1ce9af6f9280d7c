const swc = {
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

const { CI, KAFKA_BROKERS, OUTAGES_ON, TEST_ON } = process.env;
// Suites that are nothing without real services: elsewhere than in CI they are listed as skipped, with the reason. CI runs
// them in a step of its own, in which a missing service is a failure.
const leftToTheStepWithServices = CI === 'true' && !KAFKA_BROKERS;
// It takes away the services that all the others use.
const leftToItsOwnStep = TEST_ON === 'services' && !OUTAGES_ON;

export default {
  displayName: 'server',
  globalSetup: '<rootDir>/scripts/prepare-tests.mjs',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/scripts', '<rootDir>/bench'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(leftToTheStepWithServices ? ['\\.services\\.int\\.spec\\.ts$'] : []),
    ...(leftToItsOwnStep ? ['/outages\\.services\\.int\\.spec\\.ts$'] : []),
  ],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['<rootDir>/scripts/transform-specs.mjs', swc] },
  moduleNameMapper: {
    '^@pbp/(eventing|predictions|prediction-models)/testing$': '<rootDir>/libs/$1/src/testing.ts',
    '^@pbp/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
