import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { isAlive } from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { eventStoreMain as main, StoreProcess } from './testing/store-process.js';

const CREDENTIALS = { username: 'admin', password: 'changeit' };

let directory: string;
let running: StoreProcess[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'event-store-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((store) => store.stop('SIGKILL')));
  rmSync(directory, { recursive: true });
});

const run = (...args: readonly string[]): StoreProcess => {
  const store = StoreProcess.run(main, ...args);
  running.push(store);
  return store;
};
const dataDir = (name = 'data'): string => join(directory, name);
const connect = (url: string): EventStoreDBClient =>
  url.startsWith('unix:')
    ? new EventStoreDBClient({ endpoint: url, defaultDeadline: 60_000 }, { insecure: true })
    : EventStoreDBClient.connectionString`${url}&defaultDeadline=60000`;

const count = async (client: EventStoreDBClient, stream: string): Promise<number> => {
  let events = 0;
  for await (const _ of client.readStream(stream)) events++;
  return events;
};
const append = (client: EventStoreDBClient, stream: string, data: string) =>
  client.appendToStream(stream, jsonEvent({ type: 'T', data: { data } }), { credentials: CREDENTIALS });

describe('the event store process', () => {
  it('serves, closes cleanly when told to, and has everything when started again', async () => {
    const first = run('--data-dir', dataDir(), '--port', '0');
    const url = await first.ready();
    expect(url).toMatch(/^esdb:\/\/127\.0\.0\.1:\d+\?tls=false$/);
    const client = connect(url);
    await client.appendToStream('s', jsonEvent({ type: 'T', data: {} }), { expectedRevision: NO_STREAM });
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(first.stderr).toBe('');
    expect(statSync(dataDir()).mode & 0o777).toBe(0o700);

    const second = run('--data-dir', dataDir(), '--port', '0');
    expect(await count(connect(await second.ready()), 's')).toBe(1);
    expect(await second.stop('SIGINT')).toBe(0);
  });

  it('says how it is and what it counted where a port is given for that, and nowhere otherwise', async () => {
    const store = run('--data-dir', dataDir(), '--port', '0', '--health-port', '0');
    const client = connect(await store.ready());
    await append(client, 's', 'x');
    const [, health] = await eventually(() => {
      const told = /^event-store: health at (\S+)$/m.exec(store.stderr);
      if (!told) throw new Error('not told yet');
      return told;
    });
    const get = (path: string) => fetch(`${health}${path}`);
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toEqual({
      status: 'ready',
      parts: { 'event-store': { state: 'ready' } },
    });
    const metrics = await (await get('/metrics')).text();
    for (const line of [
      'pbp_event_store_append_seconds_count{outcome="written"} 1',
      'pbp_event_store_operations_total{kind="append"} 1',
      'pbp_event_store_events 1',
      'pbp_event_store_subscriptions 0',
    ])
      expect(metrics).toContain(line);
    expect(Number(/^pbp_event_store_bytes (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
    expect((await get('/')).status).toBe(404);
    await client.dispose();
  });

  it('ends in one line when the port of its health is in use', async () => {
    const url = await run('--data-dir', dataDir('one'), '--port', '0').ready();
    const { port } = new URL(url);
    const second = run('--data-dir', dataDir('two'), '--port', '0', '--health-port', port);
    expect(await second.exit()).toBe(1);
    expect(second.stderr).toMatch(
      new RegExp(`^event-store: health cannot be told on --health-port ${port}: [^\\n]+\\n$`),
    );
  });

  it('answers clients that discover the cluster by gossip', async () => {
    const url = await run('--data-dir', dataDir(), '--port', '0').ready();
    const client = connect(url.replace('esdb:', 'esdb+discover:'));
    await append(client, 's', 'x');
    expect(await count(client, 's')).toBe(1);
    await client.dispose();
  });

  it('ends in one line when its port is in use', async () => {
    const url = await run('--data-dir', dataDir('one'), '--port', '0').ready();
    const port = new URL(url).port;
    const second = run('--data-dir', dataDir('two'), '--port', port);
    expect(await second.exit()).toBe(1);
    expect(second.stderr).toBe(`event-store: port ${port} is in use: choose another with --port, or 0 for any\n`);
  });

  it('ends in one line that names the process which holds its directory', async () => {
    const first = run('--data-dir', dataDir(), '--port', '0');
    await first.ready();
    const second = run('--data-dir', dataDir(), '--port', '0');
    expect(await second.exit()).toBe(1);
    expect(second.stderr).toBe(
      `event-store: ${dataDir()}/events.db is held by process ${first.child.pid}: stop that one, or choose another data directory\n`,
    );
  });

  it('ends in one line when its directory cannot be made', async () => {
    writeFileSync(dataDir('file'), '');
    const store = run('--data-dir', dataDir('file/below'), '--port', '0');
    expect(await store.exit()).toBe(1);
    expect(store.stderr).toMatch(/^event-store: the directory .*file\/below cannot be made: [^\n]*\n$/);
  });

  it.each([
    [[], '--data-dir is missing'],
    [['--data-dir', 'x', '--port', '70000'], '--port must be a number from 0 to 65535, not 70000'],
    [['--data-dir', 'x', '--port', '1', '--socket', 'y'], 'either --port or --socket, not both'],
  ])('explains the arguments %j', async (args, line) => {
    const store = run(...args);
    expect(await store.exit()).toBe(2);
    expect(store.stderr).toMatch(`event-store: ${line}\nusage: `);
  });
});

describe('a unix socket', () => {
  const socket = (): string => join(directory, 'run', 'store.sock');

  it('is for its owner only, is replaced when stale, and refused when in use', async () => {
    const first = run('--data-dir', dataDir(), '--socket', socket());
    expect(await first.ready()).toBe(`unix:${socket()}`);
    expect(statSync(socket()).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(socket())).mode & 0o777).toBe(0o700);

    const other = run('--data-dir', dataDir('other'), '--socket', socket());
    expect(await other.exit()).toBe(1);
    expect(other.stderr).toBe(`event-store: the socket ${socket()} is in use by another process: stop it first\n`);

    await first.stop('SIGKILL');
    const client = connect(await run('--data-dir', dataDir(), '--socket', socket()).ready());
    await append(client, 's', 'x');
    expect(await count(client, 's')).toBe(1);
    await client.dispose();
  });

  it('is refused when something else lies in its place', async () => {
    writeFileSync(join(directory, 'file'), 'precious');
    const store = run('--data-dir', dataDir(), '--socket', join(directory, 'file'));
    expect(await store.exit()).toBe(1);
    expect(statSync(join(directory, 'file')).size).toBe('precious'.length);
  });
});

describe('--with-parent', () => {
  it('ends the store when its parent is killed', async () => {
    const start = `const child = require('child_process').spawn(process.execPath,
      ${JSON.stringify([main, '--data-dir', dataDir(), '--port', '0', '--with-parent'])}, { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdout.on('data', (line) => process.stdout.write(line + 'pid ' + child.pid + '\\n'));`;
    const parent = new StoreProcess(spawn(process.execPath, ['-e', start], { stdio: ['pipe', 'pipe', 'pipe'] }));
    await parent.ready();
    const pid = Number(
      await eventually(() => /pid (\d+)/.exec(parent.stdout)?.[1] ?? Promise.reject(new Error('no pid'))),
    );
    expect(isAlive(pid)).toBe(true);
    await parent.stop('SIGKILL');
    await eventually(() => expect(isAlive(pid)).toBe(false));
    await run('--data-dir', dataDir(), '--port', '0').ready();
  });
});

describe('a full disk', () => {
  /** A process whose files must not grow beyond a size meets the same refusal as on a full disk. */
  const runLimited = (blocks: number): StoreProcess => {
    const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, main, '--data-dir', dataDir(), '--port', '0'];
    const store = new StoreProcess(spawn('/bin/sh', args, { stdio: ['pipe', 'pipe', 'pipe'] }));
    running.push(store);
    return store;
  };

  it('fails the append and nothing else: reading goes on, and nothing acknowledged is lost', async () => {
    const store = runLimited(2000);
    const client = connect(await store.ready());
    let acknowledged = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        await append(client, 's', 'x'.repeat(50_000));
        acknowledged++;
      }
    };
    await expect(fill()).rejects.toThrow(/could not write: the disk/);
    expect(acknowledged).toBeGreaterThan(3);
    expect(await count(client, 's')).toBe(acknowledged);
    await expect(append(client, 's', 'x'.repeat(50_000))).rejects.toThrow();
    expect(await count(client, 's')).toBe(acknowledged);
    expect(store.child.exitCode).toBeNull();
    await store.stop();

    const again = connect(await run('--data-dir', dataDir(), '--port', '0').ready());
    expect(await count(again, 's')).toBe(acknowledged);
    await append(again, 's', 'x');
  });
});
