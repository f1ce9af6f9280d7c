import { execFile } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.js';
import { projectRoot } from './project-root.js';

const SOURCES = ['apps/event-store', 'libs/embedded-event-store'];
const ABANDONED_LOCK_MS = 30_000;

/** The built entry file of the embedded event store, built now where its sources are newer than its build. */
export const buildEventStore = async (): Promise<string> => {
  const root = projectRoot();
  if (isStale(root)) {
    await underLock(join(root, 'dist', '.event-store-build.lock'), async () => {
      if (isStale(root)) await build(root);
    });
  }
  return join(root, 'dist/apps/event-store/src/main.js');
};

const isStale = (root: string): boolean =>
  globSync(
    SOURCES.map((source) => `${source}/src/**/*.ts`),
    { cwd: root, exclude: (path) => path.endsWith('.spec.ts') },
  ).some((source) => {
    const built = join(root, 'dist', source.replace(/\.ts$/, '.js'));
    return !existsSync(built) || statSync(built).mtimeMs < statSync(join(root, source)).mtimeMs;
  });

const build = async (root: string): Promise<void> => {
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  const args = [swc, ...SOURCES, '-d', 'dist', '--ignore', '**/*.spec.ts', '--quiet'];
  await promisify(execFile)(process.execPath, args, { cwd: root });
};

/** Suites run in parallel processes: one builds, the others wait. A folder is the lock, since making one is atomic. */
const underLock = async (lock: string, work: () => Promise<void>): Promise<void> => {
  await mkdir(join(lock, '..'), { recursive: true });
  await eventually(() => acquire(lock), { within: 60_000, every: 50 });
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
};

const acquire = async (lock: string): Promise<void> => {
  const since = await stat(lock).catch(() => undefined);
  if (since && Date.now() - since.mtimeMs > ABANDONED_LOCK_MS) await rm(lock, { recursive: true, force: true });
  await mkdir(lock);
};
