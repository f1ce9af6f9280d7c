import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort, withVariable } from '@pbp/testing';
import { killService, stopService } from './end-service.js';
import { knownPorts } from './ports.js';
import { stateOf } from './service-state.js';
import { type Service } from './service.js';
import { startService } from './start-service.js';

const folder = mkdtempSync(join(tmpdir(), 'services-'));
const giveBack = withVariable('SERVICES_DIR', folder);
const ports = { ...knownPorts(), redis: await freePort() };

/** Any server: what is tested is how it is started and ended. */
const serving = (script: string): Service => ({
  name: 'redis',
  ports: ['redis'],
  needs: [],
  readyWithin: 60_000,
  stopSignal: 'SIGTERM',
  packages: [],
  install: () => Promise.resolve(),
  prepare: () => Promise.resolve(),
  launch: () => Promise.resolve({ program: process.execPath, args: ['-e', script, String(ports.redis)] }),
  async check() {
    const answer = await fetch(`http://127.0.0.1:${ports.redis}`);
    if (!answer.ok) throw new Error(`answers ${answer.status}`);
  },
  variables: () => ({}),
});
const listening = `require('http').createServer((_, answer) => answer.end('ok')).listen(process.argv[1], '127.0.0.1')`;
const server = serving(listening);

const pidOf = async (service: Service): Promise<number> => {
  const state = await stateOf(service, ports);
  if (state.kind === 'down') throw new Error('it is down');
  return state.process.pid;
};

describe('one service', () => {
  afterEach(() => killService(server));
  afterAll(() => {
    giveBack();
    rmSync(folder, { recursive: true });
  });

  it('is ready when its start returns, and started once however often it is asked for', async () => {
    expect(await startService(server, ports)).toBe('started');
    expect(await stateOf(server, ports)).toMatchObject({ kind: 'ready' });
    const pid = await pidOf(server);
    expect(await startService(server, ports)).toBe('ran already');
    expect(await pidOf(server)).toBe(pid);
  });

  it('is started again right after somebody killed it', async () => {
    await startService(server, ports);
    const pid = await pidOf(server);
    process.kill(pid, 'SIGKILL');
    await startService(server, ports);
    expect(await pidOf(server)).not.toBe(pid);
    expect(await stateOf(server, ports)).toMatchObject({ kind: 'ready' });
  });

  it('is down after a stop and after a kill, and neither minds one that is down', async () => {
    await startService(server, ports);
    expect(await stopService(server)).toBe('stopped');
    expect(await stateOf(server, ports)).toEqual({ kind: 'down' });
    expect(await stopService(server)).toBe('was down');
    await startService(server, ports);
    expect(await killService(server)).toBe('killed');
    expect(await stateOf(server, ports)).toEqual({ kind: 'down' });
  });

  it('is not taken for another server that answers on its port', async () => {
    const stranger = createServer((_, answer) => answer.end('ok')).listen(ports.redis, '127.0.0.1');
    await once(stranger, 'listening');
    await expect(startService(server, ports)).rejects.toThrow(`port ${ports.redis} is taken by another process`);
    stranger.close();
  });

  it('says with its own last words why it did not start', async () => {
    const broken = serving(`console.error('no room left'); process.exit(3)`);
    await expect(startService(broken, ports)).rejects.toThrow(/redis ended while it started.*\n.*no room left/s);
  });

  it('says what it lacks where it is not ready in time', async () => {
    const failing = {
      ...serving(listening.replace(`answer.end('ok')`, `answer.writeHead(500).end()`)),
      readyWithin: 1000,
    };
    // It may take longer than that until it answers at all; asked again it is found as it was left.
    await eventually(() =>
      expect(startService(failing, ports)).rejects.toThrow('was not ready within 1 s (answers 500)'),
    );
    expect(await stateOf(failing, ports)).toMatchObject({ kind: 'unready', reason: 'answers 500' });
  });
});
