import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build-server.mjs';
import { bundlePrograms } from './bundle-programs.mjs';
import { needServices } from './need-services.mjs';
import { quickFolder } from './quick-folder.mjs';
import { readyCluster } from './ready-cluster.mjs';

const root = join(import.meta.dirname, '..');

// The processes that tests start are many, and the same programs again and again: Node keeps them compiled.
process.env.NODE_COMPILE_CACHE ||= join(root, 'node_modules/.cache/compiled');

const changedAt = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether `make` has built what the sources say now. */
const isBuilt = () => {
  const sources = globSync(['{apps,libs,scripts,bench}/**/*.{ts,mjs}', '.swcrc', 'nest-cli.json'], { cwd: root });
  const builtAt = changedAt('dist/.built');
  return sources.every((file) => file.endsWith('.spec.ts') || changedAt(file) <= builtAt);
};

/** Tests that start processes start built ones. */
export default async function prepareTests() {
  needServices();
  if (!isBuilt()) {
    buildServer();
    await bundlePrograms();
  }
  const folder = quickFolder();
  if (folder) process.env.TMPDIR = folder;
  const cluster = await readyCluster();
  if (cluster) process.env.READY_CLUSTER = cluster;
}
