const { CI, KAFKA_BROKERS, OUTAGES_ON, TEST_ON } = process.env;
// Suites that are nothing without real services: elsewhere than in CI they are listed as skipped, with the reason. CI runs
// them in a step of its own, in which a missing service is a failure.
const leftToTheStepWithServices = CI === 'true' && !KAFKA_BROKERS;
// They are about nothing that services change, and have run on a laptop.
const leftToTheRunOnALaptop = TEST_ON === 'services';
// It takes away the services that all the others use.
const leftToItsOwnStep = TEST_ON === 'services' && !OUTAGES_ON;

// The successor's client declares messages of the same names as the client's, for the whole thread that loads it: who meets
// both is alone in one.
const withSuccessor = [
  '/apps/event-store/src/successor-client.int.spec.ts',
  '/libs/embedded-event-store/src/wire/responses/responses.spec.ts',
];

const server = {
  displayName: 'server',
  globalSetup: '<rootDir>/scripts/prepare-tests.mjs',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/scripts', '<rootDir>/bench'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(leftToTheStepWithServices ? ['\\.services\\.int\\.spec\\.ts$'] : []),
    ...(leftToTheRunOnALaptop ? ['\\.laptop\\.e2e\\.spec\\.ts$'] : []),
    ...(leftToItsOwnStep ? ['/outages\\.services\\.int\\.spec\\.ts$'] : []),
  ],
  // A context of its own for each spec costs more than most specs do, and slows all that runs in it (docs/adr/0046-specs-in-bare-node.md).
  runner: 'jest-light-runner',
  setupFiles: ['<rootDir>/scripts/specs/no-exit.mjs', '<rootDir>/scripts/specs/load-sources.mjs'],
  setupFilesAfterEnv: ['<rootDir>/scripts/specs/time-limits.mjs'],
};

/** Each project has threads of its own. */
export default [
  { ...server, testPathIgnorePatterns: [...server.testPathIgnorePatterns, ...withSuccessor] },
  ...withSuccessor.map((spec, n) => ({ ...server, displayName: `alone ${n + 1}`, testMatch: [`**${spec}`] })),
];
