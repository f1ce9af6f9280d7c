import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, loadConfig, Readiness } from '@pbp/platform';
import { startSimulator } from './start-simulator.js';

it('tells in one line which leagues the simulator plays, and starts nothing, where LEAGUES has none of them', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'no-basketball-'));
  const config = loadConfig({ SIMULATED: 'true', LEAGUES: 'nfl,mlb', DATA_DIR: dataDir });
  await expect(startSimulator(config, new Readiness(), createLogger('silent'))).rejects.toThrow(
    'LEAGUES=nfl,mlb has none that the simulator plays: add nba, wnba, mens-college-basketball, womens-college-basketball',
  );
  expect(readdirSync(dataDir)).toEqual([]);
  rmSync(dataDir, { recursive: true });
});
