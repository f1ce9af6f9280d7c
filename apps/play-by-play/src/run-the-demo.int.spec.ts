import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Health } from '@pbp/contracts';
import { eventually, freePort } from '@pbp/testing';
import { hasLiveScore, logOf, scoreboardOf, stateOf, youngestLiveGame } from './testing/evening-told.js';
import { LaptopProcess } from './testing/laptop-process.js';
import { aliveOf, descendantsOf, listeningAddresses, loopback } from './testing/process-tree.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pbp-demo-'));

const healthOf = async (demo: LaptopProcess): Promise<Health> => (await demo.get('/health/ready')) as Health;

describe('the demo', () => {
  let dataDir: string;
  let port: number;
  let demo: LaptopProcess;

  const start = () => LaptopProcess.start({ port, dataDir, simulated: true });
  const family = () => [demo.pid, ...descendantsOf(demo.pid)];
  const longerThan = async (gameId: string, length: number): Promise<readonly string[]> => {
    const events = await logOf(demo.url, gameId);
    expect(events.length).toBeGreaterThan(length);
    return events;
  };
  const simulatedTime = () =>
    (JSON.parse(readFileSync(join(dataDir, 'simulator', 'simulator-clock.json'), 'utf8')) as { readonly at: number })
      .at;

  beforeAll(async () => {
    dataDir = newFolder();
    port = await freePort();
    demo = start();
  });

  afterAll(async () => {
    await demo.end('SIGKILL');
    await eventually(() => rmSync(dataDir, { recursive: true, force: true }));
  });

  it('has a live score soon after its start', async () => {
    const began = Date.now();
    await demo.answers();
    const answered = Date.now() - began;
    await eventually(() => hasLiveScore(demo.url), { within: 60_000, every: 50 });
    process.stdout.write(`the demo answered after ${answered} ms, with a live score after ${Date.now() - began} ms\n`);
  });

  (process.platform === 'linux' ? it : it.skip)('listens on loopback only (asks the kernel of Linux)', () => {
    const addresses = listeningAddresses(family());
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    expect(addresses.filter((address) => !loopback.includes(address))).toEqual([]);
  });

  it('keeps its folder for itself: a second one says who holds it and ends', async () => {
    const second = LaptopProcess.start({ port: await freePort(), dataDir, simulated: true });
    expect(await second.ended).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(
        new RegExp(
          `^DATA_DIR=${dataDir} is in use by process ${demo.pid} \\(\\S+/main.js --simulated at ${demo.url}\\): stop it, or [^\\n]+\\n$`,
        ),
      ) as string,
    });
    expect(await healthOf(demo)).toMatchObject({ status: 'ready' });
  });

  it('says that its port is in use and how to choose another, before it starts anything', async () => {
    const other = newFolder();
    const second = LaptopProcess.start({ port, dataDir: other, simulated: true });
    const started = new Set<number>();
    const watching = setInterval(() => descendantsOf(second.pid).forEach((pid) => started.add(pid)), 20);
    const { code, output, errors } = await second.ended;
    clearInterval(watching);
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: '',
      errors: `port ${port} on 127.0.0.1 is in use: choose another, e.g. PORT=${port + 1}\n`,
    });
    expect([...started]).toEqual([]);
    rmSync(other, { recursive: true, force: true });
  });

  it('leaves nothing running when Ctrl-C comes while it starts', async () => {
    const other = newFolder();
    const second = LaptopProcess.start({ port: await freePort(), dataDir: other, simulated: true });
    const started = await eventually(
      () => {
        const below = descendantsOf(second.pid);
        expect(below.length).toBeGreaterThanOrEqual(2);
        return below;
      },
      { within: 120_000, every: 10 },
    );
    await second.end('SIGINT');
    await eventually(() => expect(aliveOf(started)).toEqual([]));
    await eventually(() => rmSync(other, { recursive: true, force: true }));
  });

  it('ends every process that it started at Ctrl-C, and goes on from the same log', async () => {
    const all = family();
    expect(all.length).toBeGreaterThanOrEqual(4);
    const gameId = await eventually(() => youngestLiveGame(demo.url));
    const before = await eventually(() => longerThan(gameId, 10), { within: 60_000, every: 100 });

    expect(await demo.end('SIGINT')).toMatchObject({ code: 0, errors: '' });
    const stoppedAt = simulatedTime();
    await eventually(() => expect(aliveOf(all)).toEqual([]));

    const began = Date.now();
    demo = await start().answers();
    process.stdout.write(`the second start answered after ${Date.now() - began} ms\n`);
    const after = await eventually(() => longerThan(gameId, before.length), { within: 60_000, every: 100 });
    expect(after.slice(0, before.length)).toEqual(before);
    const passed = simulatedTime() - stoppedAt;
    expect(passed).toBeGreaterThan(0);
    // The clock on disk is ahead by the second until it is kept again.
    expect(passed).toBeLessThan((Date.now() - began + 2_000) * 8);
  }, 600_000);

  it('says that it cannot keep what the feed says while the archive cannot be written, and can be read', async () => {
    const [card] = await eventually(async () => {
      const cards = await scoreboardOf(demo.url);
      expect(cards).not.toEqual([]);
      return cards;
    });
    const archive = join(dataDir, 'archive');
    renameSync(archive, `${archive}.aside`);
    writeFileSync(archive, 'not a folder');
    await eventually(
      async () => {
        const { status, parts } = await healthOf(demo);
        expect(status).toBe('degraded');
        expect(parts['ingestion']).toMatchObject({ state: 'down', reason: expect.stringContaining(archive) });
      },
      { every: 50 },
    );
    expect(await demo.get(`/api/games/${card?.gameId}`)).toMatchObject({ card: { gameId: card?.gameId } });

    rmSync(archive);
    renameSync(`${archive}.aside`, archive);
    await eventually(async () => expect(await healthOf(demo)).toMatchObject({ status: 'ready' }), {
      within: 60_000,
      every: 100,
    });
  });

  it('leaves no process behind when it is killed', async () => {
    const all = family();
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(await demo.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    await eventually(() => expect(aliveOf(all)).toEqual([]));
  });
});

describe('the evening that the demo opens with', () => {
  let dataDir: string;
  let demo: LaptopProcess;

  beforeAll(async () => {
    dataDir = newFolder();
    // At the pace of life: no state may be over before a slow machine has had a look.
    const env = { POLL_SPEED: '1' };
    demo = await LaptopProcess.start({ port: await freePort(), dataDir, simulated: true, env }).answers();
  });

  afterAll(async () => {
    await demo.end('SIGKILL');
    await eventually(() => rmSync(dataDir, { recursive: true, force: true }));
  });

  it('has games in every state, all of them simulated', async () => {
    expect(await demo.get('/api/about')).toMatchObject({ simulated: true });
    const states = new Set<string>();
    await eventually(
      async () => {
        for (const card of await scoreboardOf(demo.url)) states.add(stateOf(card));
        expect([...states].sort()).toEqual(['break', 'ended', 'live', 'overtime', 'scheduled']);
      },
      { within: 60_000, every: 200 },
    );
  });
});

describe('a start that cannot be', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = newFolder();
    writeFileSync(join(dataDir, 'file'), '');
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const refusal = async (env: Readonly<Record<string, string>>) => {
    const { code, output, errors } = await LaptopProcess.start({ port: 0, dataDir, simulated: true, env }).ended;
    expect({ code, output }).toEqual({ code: 1, output: '' });
    return errors;
  };

  it.each([
    ['PORT', 'eight'],
    ['POLL_SPEED', '0'],
    ['DATABASE_URL', 'mysql://127.0.0.1/pbp'],
    ['EVENTSTORE_URL', 'http://127.0.0.1'],
    ['EVENTSTORE_URL', 'esdb://127.0.0.1:port'],
    ['EVENTSTORE_URL', 'esdb://127.0.0.1:1?tls=perhaps'],
    ['ESPN_USER_AGENT', 'MyApp 🏀'],
    ['SIMULATED', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s, in one line', async (variable, value) => {
    const line = await refusal({ [variable]: value });
    const beginning = `${variable}=${value} is not usable: `;
    expect(line.slice(0, beginning.length)).toBe(beginning);
    expect(line.slice(beginning.length)).toMatch(/^[^\n]+\n$/);
  });

  it('says that its folder cannot be written, in one line', async () => {
    const below = join(dataDir, 'file', 'data');
    expect(await refusal({ DATA_DIR: below })).toMatch(new RegExp(`^DATA_DIR=${below} cannot be written: [^\\n]+\\n$`));
  });

  it.each(['192.0.2.1', 'nosuch.invalid'])('says in one line that %s is no host to listen on', async (host) => {
    expect(await refusal({ HOST: host })).toMatch(new RegExp(`^HOST=${host} is [^\\n]+\\n$`));
  });

  it('says in one line that nothing answers at its database, without the password', async () => {
    const DATABASE_URL = `postgresql://ann:hunter2@127.0.0.1:${await freePort()}/pbp`;
    const line = await refusal({ DATABASE_URL });
    expect(line).toMatch(/^DATABASE_URL is not usable: cannot use the database at [^\n]+ECONNREFUSED[^\n]+\n$/);
    expect(line).not.toContain('hunter2');
  });

  it('says in one line that a file which its event store needs is missing', async () => {
    const EVENTSTORE_URL = `esdb://127.0.0.1:2113?tlsCAFile=${dataDir}/nowhere.pem`;
    expect(await refusal({ EVENTSTORE_URL })).toMatch(/^EVENTSTORE_URL is not usable: [^\n]+\n$/);
  });
});
