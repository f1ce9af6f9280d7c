import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort, openBrowser } from '@pbp/testing';

const root = join(import.meta.dirname, '..', '..');

interface Card {
  readonly gameId: string;
  readonly phase: string;
  readonly period: number;
}

/** The live game that has most to show. */
const bestGame = async (url: string): Promise<string> => {
  const about = (await (await fetch(`${url}/api/about`)).json()) as {
    readonly today: Readonly<Record<string, string>>;
  };
  const { games } = (await (await fetch(`${url}/api/games?league=nba&date=${about.today['nba']}`)).json()) as {
    readonly games: readonly Card[];
  };
  const live = games.filter(({ phase, period }) => phase === 'inProgress' && period >= 3);
  if (!live[0]) throw new Error('no game is in its second half yet');
  return live[0].gameId;
};

const main = async (): Promise<void> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const demo = spawn(process.execPath, ['dist/apps/play-by-play/src/main.js', '--simulated'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: mkdtempSync(join(tmpdir(), 'pbp-screenshot-')) },
    stdio: 'inherit',
  });
  const browser = await openBrowser();
  try {
    const gameId = await eventually(() => bestGame(url), { within: 120_000, every: 500 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}/games/${gameId}`);
    await page.locator('li[data-play]').first().waitFor();
    await page.locator('.live-mark').waitFor();
    await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
  } finally {
    await browser.close();
    demo.kill('SIGINT');
  }
};

await main();
