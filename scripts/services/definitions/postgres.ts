import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseUser, commandAs } from '@pbp/embedded-postgres';
import { eventually } from '@pbp/testing';
import { Client } from 'pg';
import { HOST, type Ports } from '../ports.js';
import { processesIn } from '../process/running-process.js';
import { run } from '../run.js';
import { type Service } from '../service.js';

const USER = 'pbp';
const PASSWORD = 'pbp';
const OLDEST_VERSION = 15;
const VERSIONS = '/usr/lib/postgresql';
const databases = ['pbp', 'registry'] as const;
type Database = (typeof databases)[number] | 'postgres';

const programs = (): string => {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= OLDEST_VERSION));
  if (!Number.isFinite(newest)) throw new Error(`no PostgreSQL ${OLDEST_VERSION} or newer in ${VERSIONS}`);
  return join(VERSIONS, String(newest), 'bin');
};

export const databaseUrl = (ports: Ports, database: Database = 'pbp'): string =>
  `postgresql://${USER}:${PASSWORD}@${HOST}:${ports.postgres}/${database}`;

const asked = async (url: string, ask: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await ask(client);
  } finally {
    await client.end();
  }
};

/** A cluster gets its name when it is whole. */
const makeCluster = async (folder: string): Promise<void> => {
  const [begun, password] = [join(folder, 'data.begun'), join(folder, 'password')];
  rmSync(begun, { recursive: true, force: true });
  writeFileSync(password, PASSWORD);
  const options = [
    `--username=${USER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  const { file, args, ids } = commandAs(await chooseUser(), join(programs(), 'initdb'), [
    `--pgdata=${begun}`,
    ...options,
  ]);
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid);
  await run(file, args, { ids });
  rmSync(password);
  renameSync(begun, join(folder, 'data'));
};

/**
 * The lock file of a server that was killed names a process that may be a zombie, or somebody else by now, and PostgreSQL
 * believes it. Whoever really serves the cluster works in its folder.
 */
const removeStaleLock = async (data: string): Promise<void> => {
  const nobodyThere = (): void => {
    const [first] = processesIn(data);
    if (first) throw new Error(`process ${first.pid} still works in ${data}`);
  };
  await eventually(nobodyThere);
  rmSync(join(data, 'postmaster.pid'), { force: true });
};

const makeDatabases = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  const missing = databases.filter((name) => !rows.some(({ datname }) => datname === name));
  for (const name of missing) await client.query(`create database ${name}`);
};

export const postgres: Service = {
  name: 'postgres',
  ports: ['postgres'],
  needs: [],
  readyWithin: 120_000,
  // A fast shutdown: SIGTERM would wait for every client to leave.
  stopSignal: 'SIGINT',
  packages: ['postgresql'],
  async install() {},
  async prepare({ folder }) {
    mkdirSync(folder, { recursive: true });
    const data = join(folder, 'data');
    if (existsSync(data)) await removeStaleLock(data);
    else await makeCluster(folder);
  },
  async launch({ folder, ports }) {
    const settings = {
      listen_addresses: HOST,
      port: ports.postgres,
      unix_socket_directories: '',
      max_connections: 200,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args, ids } = commandAs(await chooseUser(), join(programs(), 'postgres'), [
      '-D',
      join(folder, 'data'),
      ...options,
    ]);
    return { program: file, args, ids };
  },
  check: ({ ports }) => asked(databaseUrl(ports, 'postgres'), (client) => client.query('select 1')),
  settle: ({ ports }) => eventually(() => asked(databaseUrl(ports, 'postgres'), makeDatabases)),
  variables: (ports) => ({ DATABASE_URL: databaseUrl(ports) }),
};
