import { join } from 'node:path';
import build from './build-for-tests.mjs';
import { needServices } from './need-services.mjs';
import { readyCluster } from './ready-cluster.mjs';

// The processes that tests start are many, and the same programs again and again: Node keeps them compiled.
process.env.NODE_COMPILE_CACHE ||= join(import.meta.dirname, '../node_modules/.cache/compiled');

export default async function prepareTests() {
  needServices();
  build();
  const cluster = await readyCluster();
  if (cluster) process.env.READY_CLUSTER = cluster;
}
