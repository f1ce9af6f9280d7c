import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CrashOrders } from './crash-orders.js';
import { projectRoot } from './project-root.js';

const point = 'mirror: committed, not remembered';

const built = pathToFileURL(join(projectRoot(), 'dist', 'libs', 'crash-points', 'src', 'index.js')).href;
const program = `
  const { passing } = await import('${built}');
  for (const time of ['first', 'second', 'third']) {
    process.stdout.write(time + ' ');
    passing('${point}');
  }`;

describe('a process with orders', () => {
  let orders: CrashOrders;
  beforeEach(() => (orders = CrashOrders.begin()));
  afterEach(() => orders.end());

  const live = () => {
    const args = ['--input-type=module', '--eval', program];
    const env = { ...process.env, ...orders.envOf('stream-processor') };
    return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  };

  it('dies at the passing that was named, before its next statement, once', () => {
    orders.give(point, 2);
    const first = live();
    expect(first).toMatchObject({ signal: 'SIGKILL', stdout: 'first second ' });
    expect(orders.diedAt(point)).toBe(first.pid);
    expect(live()).toMatchObject({ signal: null, status: 0, stdout: 'first second third ' });
  });

  it('lives without them, and says what it passed', () => {
    expect(live()).toMatchObject({ signal: null, status: 0 });
    expect(orders.passed()).toEqual([point]);
    expect(orders.diedAt(point)).toBeNull();
  });
});
