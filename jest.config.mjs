import frontend from './frontend/jest.config.mjs';
import server from './jest.server.mjs';

export default {
  projects: [server, frontend],
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  testTimeout: 30_000,
};
