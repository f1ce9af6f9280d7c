import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, projectRoot } from '@pbp/testing';
import { type Ended, run } from '../testing/built.js';
import { KeptSimulator } from '../testing/kept-simulator.js';

const anHour = 3_600_000;
const day = '2026-01-10';

const lines = (output: string): readonly unknown[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('payloads that an analyst records', () => {
  let folder: string;
  let simulator: KeptSimulator;

  const pbp = (...args: readonly string[]): Promise<Ended> =>
    run('play-by-play/src/pbp.js', args, {
      ESPN_BASE_URL: simulator.url,
      ESPN_FALLBACK_URL: simulator.url,
      DATA_DIR: join(folder, 'data'),
    }).ended;
  const record = (): Promise<Ended> =>
    pbp('record', '--league', 'nba', '--date', day, '--to', join(folder, 'recordings'), '--json');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-record-'));
    simulator = await KeptSimulator.start(2);
    await simulator.stepTo(Math.max(...simulator.games.map(({ finalAt }) => finalAt)) + anHour);
  });

  afterAll(async () => {
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are the scoreboard of the day and a summary of each game, in the layout of RECORDINGS_DIR', async () => {
    const { code, output } = await record();
    const files = await readdir(join(folder, 'recordings', 'nba'));

    expect(code).toBe(0);
    expect(lines(output)).toHaveLength(3);
    expect(files).toContain('scoreboard-20260110.json.gz');
    for (const { id, home, away } of simulator.games)
      expect(files).toContain(`summary-${id}-final-${away.team.abbreviation}-at-${home.team.abbreviation}.json.gz`);
  });

  it('are described in the help, file by file', async () => {
    const { output } = await pbp('record', '--help');

    expect(output).toContain('<folder>/<league>/scoreboard-<yyyymmdd>.json.gz\n');
    expect(output).toContain('<folder>/<league>/summary-<event id>-<state>-<away>-at-<home>.json.gz\n');
  });

  it('reconcile', async () => {
    const { output } = await pbp('reconcile', join(folder, 'recordings'), '--json');
    const games = lines(output).filter((line) => !Object.hasOwn(Object(line), 'error'));

    expect(games).toHaveLength(2);
    for (const game of games) expect(game).toMatchObject({ completed: true, score: { equal: true }, differences: [] });
  });

  it('go through ingestion once: a second replay has nothing new', async () => {
    const replay = (): Promise<Ended> => pbp('replay', join(folder, 'recordings'), '--json');
    const outcomes = async (): Promise<readonly unknown[]> =>
      lines((await replay()).output).map((line) => Object(line).outcome);

    expect(await outcomes()).toEqual(['changed', 'changed', 'changed']);
    expect(await outcomes()).toEqual(expect.not.arrayContaining(['changed']));
  });

  it('cannot be had from a feed that is not there, and that is said', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const args = ['record', '--league', 'nba', '--date', day, '--to', join(folder, 'none')];
    const env = { ESPN_BASE_URL: nobody, ESPN_FALLBACK_URL: nobody };
    const { code, output } = await run('play-by-play/src/pbp.js', args, env).ended;

    expect(code).toBe(1);
    expect(output).toMatch(/^scoreboard of 2026-01-10: the feed cannot be reached \(ECONNREFUSED .*\)$/m);
  });

  it("are asked for under the project's own name, with the address that its package gives", async () => {
    const { repository } = JSON.parse(await readFile(join(projectRoot(), 'package.json'), 'utf8')) as {
      readonly repository: { readonly url: string };
    };
    const names = new Set<string | undefined>();
    const feed = createServer(({ headers }, response) => {
      names.add(headers['user-agent']);
      response.writeHead(404).end();
    }).listen(await freePort(), '127.0.0.1');
    await once(feed, 'listening');
    const address = feed.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const args = ['record', '--league', 'nba', '--date', day, '--to', join(folder, 'none')];
    await run('play-by-play/src/pbp.js', args, { ESPN_BASE_URL: url, ESPN_FALLBACK_URL: url }).ended;
    feed.close();

    const link = repository.url.replace(/^git\+|\.git$/g, '');
    expect([...names]).toEqual([expect.stringMatching(/^PlayByPlay\/\d/)]);
    expect([...names].join()).toContain(`(+${link})`);
  });
});
