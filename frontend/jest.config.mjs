import { join } from 'node:path';

const specs = join(import.meta.dirname, '../scripts/specs');

export default {
  displayName: 'frontend',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  runner: 'jest-light-runner',
  setupFiles: ['no-exit', 'load-sources', 'load-pages', 'page-dom'].map((file) => join(specs, `${file}.mjs`)),
  setupFilesAfterEnv: ['time-limits', 'page-angular'].map((file) => join(specs, `${file}.mjs`)),
};
