import { jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { generateGame, renderSummary } from '@pbp/simulation';
import { describeWith } from '@pbp/testing';
import { registerModel } from './model.js';

const model = async (...args: string[]): Promise<readonly string[]> => {
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const program = new Command();
  registerModel(program);
  await program.parseAsync(['model', ...args], { from: 'user' }).finally(() => write.mockRestore());
  return written.map((line) => line.trimEnd());
};

const states = [
  'game_key,season,period,seconds_left_in_game,margin_home,home_possession,pregame_spread_home,home_won',
  'wcbb-1,2023,4,30,2,1,,1',
  'wcbb-1,2023,4,120,?,1,,1',
].join('\n');
const espn = 'game_key,period,seconds_left_in_game,espn_home_win\nwcbb-1,4,30,0.9\n';

describe('pbp model', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'model-'));
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  it('evaluate scores a file, says what it left out, and finds ESPN’s own beside it', async () => {
    const file = join(folder, 'held_wcbb_states.csv.gz');
    await writeFile(file, gzipSync(states));
    await writeFile(join(folder, 'held_wcbb_espn_winprob.csv.gz'), gzipSync(espn));
    const [line = ''] = await model('evaluate', file, '--json');
    expect(JSON.parse(line)).toMatchObject({
      rows: 1,
      badRows: [{ problem: 'margin_home is "?"', count: 1, firstLine: 3 }],
      models: { 'womens-college-2023': 1 },
      espnFile: join(folder, 'held_wcbb_espn_winprob.csv.gz'),
      espn: { scores: { '0:30 left': { rows: 1, brier: expect.closeTo(0.01, 10) as unknown } } },
    });
    const text = await model('evaluate', file, '--no-spread');
    expect(text[0]).toBe('1 rows of 1 games');
    expect(text).toContain('priors: unknown 1');
    expect(text.some((each) => /^0:30 left +n +1 +Brier 0\.\d{4} +log-loss/.test(each))).toBe(true);
  });

  it('evaluate ends with 1 when no row could be scored', async () => {
    const file = join(folder, 'nothing.csv');
    await writeFile(file, `${states.split('\n')[0] ?? ''}\n`);
    await model('evaluate', file);
    expect(process.exitCode).toBe(1);
  });

  it('compare sets ours beside ESPN’s on a recorded game and goes on past what cannot be compared', async () => {
    const game = generateGame({ seed: 3 });
    await writeFile(join(folder, 'a-game.json'), JSON.stringify(renderSummary(game, game.finalAt + 60_000)));
    await writeFile(join(folder, 'b-page.json'), '<html>');
    const lines = (await model('compare', folder, '--json')).map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      expect.objectContaining({ gameId: game.id, model: 'nba-2020', brier: expect.any(Object) as unknown }),
      { file: join(folder, 'b-page.json'), error: expect.stringContaining('html') as unknown },
    ]);
    expect(lines[0]).toMatchObject({ meanDifference: expect.closeTo(0.02, 1) as unknown });
    const table = await model('compare', folder);
    expect(table[0]).toMatch(/^game +model +prior/);
    expect(process.exitCode).toBeUndefined();
  });

  it('compare ends with 1 when nothing could be compared', async () => {
    await writeFile(join(folder, 'b-page.json'), '{}');
    expect(await model('compare', folder)).toContain(`${join(folder, 'b-page.json')}: is no summary of a game`);
    expect(process.exitCode).toBe(1);
  });

  it('fit says what it needs', async () => {
    const known = process.env['WIN_PROBABILITY_DIR'];
    delete process.env['WIN_PROBABILITY_DIR'];
    try {
      await expect(model('fit')).rejects.toThrow('--data <folder> or WIN_PROBABILITY_DIR');
    } finally {
      if (known !== undefined) process.env['WIN_PROBABILITY_DIR'] = known;
    }
  });
});

describeWith('RECORDINGS_DIR', 'pbp record makes your own', 'pbp model compare on recorded games', (dir) => {
  it('is never far from ESPN’s over a game', async () => {
    const lines = await model('compare', dir, '--json');
    const compared = lines
      .map((line) => JSON.parse(line) as { readonly meanDifference?: number })
      .flatMap(({ meanDifference }) => meanDifference ?? []);
    // Of one's own recordings none may have ESPN's chances.
    if (process.env['CI'] === 'true') expect(compared.length).toBeGreaterThan(3);
    for (const difference of compared) expect(difference).toBeLessThan(0.08);
  });
});
