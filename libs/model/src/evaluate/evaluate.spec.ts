import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { winProbabilityBy, winProbabilityModelOf } from '@pbp/domain';
import { readEspnChances } from '../table/espn-chances.js';
import { readStates } from '../table/read-rows.js';
import { UnreadableTable } from '../table/read-table.js';
import { evaluate } from './evaluate.js';
import { pairedDifference } from './score.js';

const head =
  'game_key,season,period,seconds_left_in_game,margin_home,home_possession,pregame_spread_home,home_won,total_points';

describe('states of games', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'states-'));
    file = join(folder, 'states.csv.gz');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const states = async (...lines: readonly string[]) => {
    await writeFile(file, gzipSync([head, ...lines, ''].join('\r\n')));
    return readStates(file);
  };
  const scored = async (use: boolean, ...lines: readonly string[]) =>
    evaluate((await states(...lines)).rows, { use, espn: null });

  it('are scored by the model of their league and season, with their line', async () => {
    const evaluation = await scored(true, 'nba-0021800001,2019,4,30,2,1,-5,1,200');
    const model = winProbabilityModelOf('nba', 2019);
    const chanceAt = model && winProbabilityBy(model, { kind: 'spread', homeFavouredBy: 5 });
    const chance = chanceAt?.({ margin: 2, secondsLeft: 30, ball: 'home' });
    expect(evaluation.models).toEqual({ 'nba-2015-2019': 1 });
    expect(evaluation.scores['0:30 left']?.brier).toBeCloseTo((1 - (chance ?? 0)) ** 2, 12);
    expect(evaluation.scores['0:30 left']?.logLoss).toBeCloseTo(-Math.log(chance ?? 0), 12);
  });
  it('are scored as if no line were known when that is asked', async () => {
    const line = 'nba-0021800001,2019,1,2880,0,,-9,1,0';
    expect((await scored(false, line)).priors).toEqual({ unknown: 1 });
    expect((await scored(true, line)).priors).toEqual({ spread: 1 });
  });
  it('of a season that is not told are of the one in the game’s id', async () => {
    expect((await scored(true, 'nba-0021400007,,1,2880,0,,-5,1,0', 'nba-0022400007,,1,2880,0,,-5,1,0')).models).toEqual(
      {
        'nba-2015-2019': 1,
        'nba-2020': 1,
      },
    );
  });
  it('fall into the moments they tell, overtime apart', async () => {
    const { scores, reliability } = await scored(
      false,
      'wcbb-1,2023,1,2400,0,,,0,0',
      'wcbb-1,2023,2,1800,4,1,,0,30',
      'wcbb-1,2023,4,120,-8,1,,0,110',
      'wcbb-1,2023,5,300,0,,,0,120',
      'mcbb-2,2023,2,1200,4,0,,1,60',
    );
    expect(Object.entries(scores).map(([name, { rows }]) => [name, rows])).toEqual([
      ['tip-off', 1],
      ['start of period 2', 2],
      ['2:00 left', 1],
      ['regulation', 4],
      ['overtime', 1],
      ['all', 5],
    ]);
    expect(reliability).toHaveLength(10);
    expect(reliability.reduce((sum, { rows }) => sum + rows, 0)).toBe(4);
  });
  it('that cannot be read are counted and named', async () => {
    const { rows, bad } = await states(
      'nba-0021800001,2019,4,30,2,1,-5,1,200',
      'nba-0021800001,2019,four,30,2,1,-5,1,200',
      'nba-0021800001,2019,4,30,,1,-5,1,200',
      'nba-0021800001,2019,4,30,,0,-5,1,200',
      'curling-1,2019,4,30,2,1,-5,1,200',
      'nba-0021800001,2019,4,4000,2,1,-5,1,200',
      'nba-0021800001',
    );
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { problem: 'period is "four"', count: 1, firstLine: 3 },
      { problem: 'margin_home is empty', count: 2, firstLine: 4 },
      { problem: 'game_key is "curling-1"', count: 1, firstLine: 6 },
      { problem: 'seconds_left_in_game is "4000"', count: 1, firstLine: 7 },
      { problem: 'period is empty', count: 1, firstLine: 8 },
    ]);
  });
  it('need their columns, and none but these', async () => {
    await writeFile(file, 'game_key,period\nnba-1,1\n');
    await expect(readStates(file)).rejects.toThrow(UnreadableTable);
    await expect(readStates(file)).rejects.toThrow('no column seconds_left_in_game, margin_home, home_won');
    await writeFile(file, 'home_won,margin_home,seconds_left_in_game,period,game_key\n1,3,60,4,nba-0021800001\n');
    const { rows, bad } = await readStates(file);
    expect([rows.length, bad]).toEqual([1, []]);
    expect(rows[0]).toMatchObject({ season: 2019, ball: null, homeFavouredBy: null });
  });
  it('that are cut off are no table', async () => {
    await writeFile(file, gzipSync(head).subarray(0, 30));
    await expect(readStates(file)).rejects.toThrow('no whole gzip file');
  });
  it('are nothing to score where there is none', () => {
    expect(evaluate([], { use: true, espn: null })).toMatchObject({ games: 0, rows: 0, scores: {} });
  });
  it('stand beside ESPN’s, whose first word is the prior where there is no line', async () => {
    const { rows } = await states(
      'wcbb-1,2023,1,2400,0,,,1,0',
      'wcbb-1,2023,1,2370,2,0,,1,2',
      'wcbb-1,2023,1,2340,2,1,,1,2',
    );
    const espnFile = join(folder, 'espn.csv');
    await writeFile(
      espnFile,
      'game_key,period,seconds_left_in_game,espn_home_win\nwcbb-1,1,2400,\nwcbb-1,1,2370,0.7\nwcbb-1,1,2340,0.8\n',
    );
    const { priors, espn, scores } = evaluate(rows, { use: true, espn: await readEspnChances(espnFile) });
    expect(priors).toEqual({ chance: 3 });
    expect(espn?.scores['tip-off']?.brier).toBeCloseTo(0.25, 12);
    expect(scores['tip-off']?.brier).toBeLessThan(0.25);
    expect(espn?.whereGiven?.espn.rows).toBe(2);
    expect(espn?.whereGiven?.espn.brier).toBeCloseTo((0.3 ** 2 + 0.2 ** 2) / 2, 12);
  });
});

describe('the difference between two sets of chances', () => {
  it('is nothing, surely, between equals, and is judged over games', () => {
    const one = ['a', 'a', 'b', 'b'].map((gameKey) => ({ gameKey, chance: 0.6, won: true }));
    expect(pairedDifference(one, one)).toEqual({ brier: 0, standardError: 0 });
    const worse = one.map((each) => ({ ...each, chance: 0.5 }));
    const { brier, standardError } = pairedDifference(one, worse);
    expect(brier).toBeCloseTo(0.16 - 0.25, 12);
    expect(standardError).toBeCloseTo(0, 12);
  });
});
