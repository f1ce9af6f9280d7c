import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AsUser, chooseUser, commandAs, nobody } from './as-user.js';
import { findBinaries } from './binaries/find-binaries.js';
import { createCluster } from './cluster/create-cluster.js';
import { layoutOf, makeFolders } from './layout.js';
import { runServer } from './server/run-server.js';
import { stopServer } from './server/stop-server.js';

const isRoot = process.getuid?.() === 0;
const usersToTry = async (): Promise<AsUser[]> =>
  isRoot ? [await chooseUser(), await nobody()] : [await chooseUser()];

describe('as whom PostgreSQL runs', () => {
  it('is ourselves, unless we are root, whom it refuses', async () => {
    expect(await chooseUser(1000)).toEqual({ kind: 'self' });
    expect((await chooseUser(0)).kind).not.toBe('self');
  });

  it('shows in the command', () => {
    expect(commandAs({ kind: 'self' }, 'postgres', ['-D', 'x'])).toEqual({
      file: 'postgres',
      args: ['-D', 'x'],
      ids: {},
    });
    expect(commandAs({ kind: 'namespace' }, 'postgres', ['-D', 'x'])).toEqual({
      file: 'unshare',
      args: ['--user', '--map-user=65534', '--map-group=65534', '--', 'postgres', '-D', 'x'],
      ids: {},
    });
    expect(commandAs({ kind: 'nobody', uid: 65534, gid: 65533 }, 'postgres', [])).toEqual({
      file: 'postgres',
      args: [],
      ids: { uid: 65534, gid: 65533 },
    });
  });

  it('is one who can make a cluster and serve it, whichever this machine offers', async () => {
    const binaries = await findBinaries();
    for (const user of await usersToTry()) {
      const folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
      const layout = layoutOf(folder);
      await makeFolders(layout, user);
      await createCluster(binaries, layout, user);
      const server = await runServer(binaries, layout, user);
      await stopServer(server);
      expect(await server.exited).toEqual({ code: 0, signal: null });
      await rm(folder, { recursive: true });
    }
  });
});
