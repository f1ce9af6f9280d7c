import { jest } from '@jest/globals';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { registerReconcile } from './reconcile.js';

const competitor = (id: string, homeAway: string) => ({
  homeAway,
  score: '2',
  linescores: [{ displayValue: '2' }],
  team: { id, name: `Team ${id}` },
});

const basket = (id: string, team: string) => ({
  id,
  type: { id: '92', text: 'Jump Shot' },
  period: { number: 1 },
  clock: { displayValue: '1:00' },
  scoringPlay: true,
  shootingPlay: true,
  scoreValue: 2,
  team: { id: team },
});

const summary = JSON.stringify({
  header: {
    id: '400',
    league: { slug: 'nba' },
    competitions: [
      {
        date: '2026-05-02T23:30Z',
        status: { type: { name: 'STATUS_FINAL', state: 'post', completed: true } },
        competitors: [competitor('1', 'home'), competitor('2', 'away')],
      },
    ],
  },
  plays: [basket('a', '1'), basket('b', '2')],
});

describe('pbp reconcile', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reconcile-'));
    await mkdir(join(folder, 'nba'));
    await writeFile(join(folder, 'nba', 'good.json.gz'), gzipSync(summary));
    await writeFile(join(folder, 'a-page.json'), '<html>');
    await writeFile(join(folder, 'notes.txt'), 'not looked at');
  });

  afterEach(async () => {
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  const reconcile = async (...args: string[]): Promise<readonly string[]> => {
    const written: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const program = new Command();
    registerReconcile(program);
    await program.parseAsync(['reconcile', ...args], { from: 'user' }).finally(() => write.mockRestore());
    return written.map((line) => line.trimEnd());
  };

  it('writes a line a game and goes on past what cannot be read', async () => {
    const lines = (await reconcile(folder, join(folder, 'nowhere'), '--json')).map(
      (line) => JSON.parse(line) as unknown,
    );
    expect(lines).toEqual([
      { file: join(folder, 'a-page.json'), error: expect.stringContaining('html') as unknown },
      expect.objectContaining({ gameId: '400', league: 'nba', completed: true, plays: 2, score: { equal: true } }),
      { file: join(folder, 'nowhere'), error: expect.stringContaining('ENOENT') as unknown },
    ]);
    expect(process.exitCode).toBeUndefined();
  });

  it('shows a table to people', async () => {
    const lines = await reconcile(folder);
    expect(lines[0]).toMatch(/^game +league +over/);
    expect(lines.at(-1)).toMatch(/^400 +nba +yes +2 +0 +- +2\/2 +equal/);
  });

  it('ends with 1 when nothing could be read', async () => {
    await reconcile(join(folder, 'a-page.json'));
    expect(process.exitCode).toBe(1);
  });
});
