import { availableParallelism } from 'node:os';
import frontend from './frontend/jest.config.mjs';
import server from './jest.server.mjs';

export default {
  projects: [...server, frontend],
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  // Most specs wait for a process of theirs: on two cores three of them fill the time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
};
