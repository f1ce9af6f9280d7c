import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, eventually, openBrowser } from '@pbp/testing';
import { type Page } from 'playwright-core';
import { type Simulator, startSimulator } from '../../apps/espn-simulator/src/index.js';
import { limitRow, median, quantile, type Row, skippedRow } from '../row.js';
import { startServing } from '../serving.js';
import { overhear, type OverheardFeed, type TellingAnswer } from './overheard-feed.js';
import { type ShownPlays, shownPlays, watchPlays } from './shown-plays.js';

/*
 * The laptop polls a feed that stands before the simulator and notes, for every play, when the first answer with it
 * was handed to the network. The page notes, by a MutationObserver, when a row with the play first stood in the document.
 * Both clocks are this machine's. What lies between is everything but the wait for the next poll: fetching, observing,
 * archiving, two appends to disk, the subscription, the socket, folding and drawing. An answer with several new plays
 * is one sample, and counts until the last of them is shown.
 */

const row = "simulator's answer to changed page in Chromium, p95";
const most = 150;
const warmUp = 10;
const runs = 5;
const samplesARun = 30;
const tenMinutes = 600_000;
const hour = 6 * tenMinutes;

/** Forty times as fast as life and polled as often as makes most answers tell one or two new plays. */
const playSpeed = 40;
const pollSpeed = 20;

/** A simulator that stands still early in its only game. The second evening is the first one that begins with a tip-off. */
const waitingSimulator = async (): Promise<{ readonly simulator: Simulator; readonly gameId: string }> => {
  const simulator = await startSimulator({ games: 1, speed: playSpeed, paused: true });
  simulator.clock.leapTo(simulator.clock.now() + 13 * hour);
  const [game] = simulator.control.state().games;
  if (!game) throw new Error('the simulator has no game');
  simulator.clock.leapTo(Date.parse(game.startsAt) + tenMinutes);
  return { simulator, gameId: game.id };
};

const sampleOf = (shown: ShownPlays, { at, plays }: TellingAnswer): number =>
  Math.max(...plays.map((id) => (shown[id] ?? Number.NaN) - at));

const allShown = async (page: Page, answers: readonly TellingAnswer[]): Promise<readonly number[]> => {
  const shown = await shownPlays(page);
  const samples = answers.map((answer) => sampleOf(shown, answer));
  if (samples.some(Number.isNaN)) throw new Error('the page does not show every play that the feed told');
  return samples;
};

const samplesFrom = async (page: Page, feed: OverheardFeed): Promise<readonly number[]> => {
  const first = feed.answers.length + warmUp;
  const last = first + runs * samplesARun;
  await eventually(
    () => {
      if (feed.answers.length < last) throw new Error(`only ${feed.answers.length} of ${last} answers told new plays`);
    },
    { within: 600_000, every: 500 },
  );
  const answers = feed.answers.slice(first, last);
  return eventually(() => allShown(page, answers));
};

const openGame = async (page: Page, url: string, gameId: string): Promise<void> => {
  await eventually(
    async () => {
      const { status } = await fetch(`${url}/api/games/${gameId}`);
      if (status !== 200) throw new Error(`the game is not known yet: ${status}`);
    },
    { within: 60_000, every: 250 },
  );
  await watchPlays(page);
  await page.goto(`${url}/games/${gameId}`);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
};

const measure = async (folder: string): Promise<readonly number[]> => {
  const { simulator, gameId } = await waitingSimulator();
  const feed = await overhear(simulator.url);
  const env = { ESPN_BASE_URL: feed.url, POLL_SPEED: String(pollSpeed), DATA_DIR: folder, LEAGUES: 'nba' };
  const laptop = await startServing('play-by-play/src/main.js', env);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openGame(page, laptop.url, gameId);
    simulator.clock.resume();
    await page.locator('[data-play]').first().waitFor({ state: 'attached' });
    return await samplesFrom(page, feed);
  } finally {
    await browser.close();
    await laptop.stop();
    await feed.close();
    await simulator.close();
  }
};

/** How long a change takes from the feed's answer to the page. */
export const pageRows = async (): Promise<readonly Row[]> => {
  if (!chromiumPath()) return [skippedRow(row, 'ms', 'no Chromium found', `<= ${most} ms`)];
  const folder = await mkdtemp(join(tmpdir(), 'pbp-bench-page-'));
  try {
    const samples = await measure(folder);
    const percentiles = Array.from({ length: runs }, (_, run) =>
      quantile(samples.slice(run * samplesARun, (run + 1) * samplesARun), 0.95),
    );
    return [limitRow(`${row} (p50 ${Math.round(median(samples))} ms)`, 'ms', median(percentiles), most)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
