import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { Client } from 'pg';
import { DataFolderHeldError, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { keepEmbeddedPostgres } from './keep-embedded-postgres.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  let folder: string;
  const running: { stop(): Promise<void> }[] = [];
  const started = async (dataDir: string): Promise<EmbeddedPostgres> => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    running.push(postgres);
    return postgres;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps what was committed over a stop and a start, under the same URL', async () => {
    const first = await started(folder);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();

    const second = await started(folder);

    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('writes through to the disk, listens on no port, and lets nobody else at its socket', async () => {
    const { url } = await started(folder);

    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect((await stat(join(folder, 'socket'))).mode & 0o777).toBe(0o700);
  });

  it('recovers from a kill -9 of the server with all that was committed', async () => {
    const first = await started(folder);
    await query(first.url, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' });

    const second = await started(folder);

    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('ends when the process that started it is killed -9, and starts again at once', async () => {
    const parent = spawn(
      process.execPath,
      ['--import', typescriptHooks, '--input-type=module', '-e', startedElsewhere, folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const line = await new Promise<string>((resolve) => parent.stdout.setEncoding('utf8').once('data', resolve));
    const { pid, url } = JSON.parse(line) as { pid: number; url: string };
    expect(await query(url, 'select 1 as up')).toEqual([{ up: 1 }]);

    parent.kill('SIGKILL');

    await eventually(() => expect(isAlive(pid)).toBe(false));
    const next = await started(folder);
    expect(await query(next.url, 'select 1 as up')).toEqual([{ up: 1 }]);
  });

  it('starts although a stranger has the process id that a killed server left behind', async () => {
    const first = await started(folder);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const lock = join(folder, 'cluster/postmaster.pid');
    const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
    await writeFile(lock, [process.pid, ...rest].join('\n'));

    const second = await started(folder);

    expect(await query(second.url, 'select 1 as up')).toEqual([{ up: 1 }]);
  });

  it('says which process serves the folder already', async () => {
    const first = await started(folder);

    const second = startEmbeddedPostgres({ dataDir: folder });

    await expect(second).rejects.toThrow(DataFolderHeldError);
    await expect(second).rejects.toThrow(`PostgreSQL process ${first.pid} already serves ${folder}`);
  });

  it('puts the socket elsewhere when the path of the folder is too long for one', async () => {
    const { url, stop } = await started(join(folder, 'a-folder-with-a-long-name-'.repeat(5)));

    expect(await query(url, 'select 1 as up')).toEqual([{ up: 1 }]);
    const socket = new URL(url).searchParams.get('host') ?? '';
    expect((await stat(socket)).mode & 0o777).toBe(0o700);
    await stop();
    await expect(stat(socket)).rejects.toThrow('ENOENT');
  });

  it('serves a folder with blanks, commas and quotes in its name', async () => {
    const { url } = await started(join(folder, 'the "data", of\'s mine'));

    expect(await query(url, 'select 1 as up')).toEqual([{ up: 1 }]);
  });

  it('says in one line what is wrong with a folder that is none', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    const refused = startEmbeddedPostgres({ dataDir: join(file, 'postgres') });

    await expect(refused).rejects.toThrow(EmbeddedPostgresError);
    await expect(refused).rejects.toThrow(/^cannot use .*file\/postgres for PostgreSQL: .*$/);
  });

  it('says in the words of the server why it does not start', async () => {
    await (await started(folder)).stop();
    await writeFile(join(folder, 'cluster/PG_VERSION'), '12\n');

    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow(
      /^PostgreSQL did not start: database files are incompatible with server \(log: .*postgres\.log\)$/,
    );
  });

  it('is started again under the same URL when it is kept', async () => {
    const states: string[] = [];
    const kept = await keepEmbeddedPostgres({
      dataDir: folder,
      onDown: ({ signal }) => states.push(`down by ${signal}`),
      onUp: () => states.push('up'),
    });
    running.push(kept);

    process.kill(kept.pid(), 'SIGKILL');

    await eventually(() => expect(states).toEqual(['down by SIGKILL', 'up']));
    expect(await query(kept.url, 'select 1 as up')).toEqual([{ up: 1 }]);
  });
});

/** Lets plain Node run our sources, whose imports name the files that a build makes of them. */
const typescriptHooks = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const resolve = (name, context, next) => next(name.startsWith('.') ? name.replace(/\\.js$/, '.ts') : name, context);
  registerHooks({ resolve });
`)}`;

const startedElsewhere = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('start-embedded-postgres.ts', import.meta.url).href)});
  const { pid, url } = await startEmbeddedPostgres({ dataDir: process.argv[1] });
  console.log(JSON.stringify({ pid, url }));
`;
