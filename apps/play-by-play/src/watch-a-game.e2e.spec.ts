import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInBrowser, eventually, freePort, openBrowser } from '@pbp/testing';
import { type Browser, type Page } from 'playwright-core';
import { barriers } from './testing/accessibility.js';
import { Camera } from './testing/camera.js';
import { ConsoleErrors } from './testing/console-errors.js';
import { GameScreen } from './testing/game-screen.js';
import { LaptopProcess } from './testing/laptop-process.js';
import { SimulatedGame } from './testing/simulated-game.js';
import { shownGameOf, shownPointsOf, type ToldGame, toldGame } from './testing/told-game.js';

const minute = 60_000;
/** How much faster than life the game is played, and polled. */
const playSpeed = 300;
const pollSpeed = 150;

describeInBrowser('watching a game from tip-off to final', () => {
  let played: SimulatedGame;
  let dataDir: string;
  let port: number;
  let laptop: LaptopProcess;
  let browser: Browser;
  let page: Page;
  let screen: GameScreen;
  let errors: ConsoleErrors;
  let camera: Camera;

  const startLaptop = () =>
    LaptopProcess.start({ port, dataDir, env: { ESPN_BASE_URL: played.url, POLL_SPEED: String(pollSpeed) } }).answers();

  beforeAll(async () => {
    played = await SimulatedGame.start(playSpeed, ['lateInserts', 'editedPlays', 'deletedPlays']);
    dataDir = mkdtempSync(join(tmpdir(), 'pbp-watched-'));
    port = await freePort();
    [laptop, browser] = await Promise.all([startLaptop(), openBrowser()]);
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', colorScheme: 'dark' });
    page = await context.newPage();
    [screen, errors, camera] = [new GameScreen(page), new ConsoleErrors(page), new Camera(page)];
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await laptop.end('SIGINT');
    await played.close();
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  const open = (path: string) => page.goto(`${laptop.url}${path}`);
  const gamePath = () => `/games/${played.game.id}`;
  const { league, day } = { league: 'nba', day: () => played.game.day };
  /** Goes to the plays of the game, unless that is where the page is. */
  const watch = async (): Promise<void> => {
    if (!page.url().endsWith(`${gamePath()}/plays`)) await open(gamePath());
  };
  const beginOf = (period: number): number => played.game.periodsBegin[period - 1] ?? Number.NaN;

  /** The page shows what the API says, and the API says every play that the feed lists. */
  const agreed = (within = 20_000): Promise<ToldGame> =>
    eventually(
      async () => {
        const [told, listed] = [await toldGame(laptop, played.game.id), await played.listedPlays()];
        expect(told.plays.filter(({ standing }) => standing === 'recorded').map(({ id }) => id)).toEqual(listed);
        expect(await screen.shown()).toEqual(shownGameOf(told));
        return told;
      },
      { within, every: 100 },
    );

  const says = (text: string | RegExp, within = 10_000) =>
    page.getByText(text).first().waitFor({ state: 'visible', timeout: within });
  const saysNoMore = (text: string | RegExp, within = 10_000) =>
    page.getByText(text).first().waitFor({ state: 'hidden', timeout: within });

  it('lists the game before it begins, and says that nothing has happened', async () => {
    await eventually(() => toldGame(laptop, played.game.id), { within: 30_000, every: 100 });
    await open('/');
    await page.locator(`[data-game="${played.game.id}"]`).waitFor();
    expect(await barriers(page)).toEqual([]);
    await camera.take('scoreboard-before');
    await page.locator(`[data-game="${played.game.id}"]`).click();
    await says('No plays yet');
    expect(await barriers(page)).toEqual([]);
    await camera.take('game-before');
    expect(errors.take()).toEqual([]);
  }, 90_000);

  it('shows tip-off without being asked', async () => {
    await watch();
    await played.playUntil(beginOf(1) + 2 * minute);
    const { detail, plays } = await agreed();
    expect(detail.card.phase).toBe('inProgress');
    expect(plays.length).toBeGreaterThan(0);
    await camera.take('plays-tip-off');
  }, 60_000);

  it('shows the first quarter on each tab, in both themes, without a barrier', async () => {
    await watch();
    await played.playUntil(beginOf(1) + 15 * minute);
    const told = await agreed();
    await camera.take('plays-live');
    expect(await barriers(page)).toEqual([]);

    await screen.tab('Box score');
    await eventually(async () => expect(await screen.points()).toEqual(shownPointsOf(told)));
    await camera.take('box-live', { whole: true });
    expect(await barriers(page)).toEqual([]);

    await screen.tab('Flow');
    await page.locator('pbp-lead-tracker svg').waitFor();
    await camera.take('flow-live', { whole: true });
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await camera.take('flow-light', { whole: true });
    expect(await barriers(page)).toEqual([]);
    await screen.tab('Plays');
    await camera.take('plays-light');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await agreed();
    expect(errors.take()).toEqual([]);
  }, 120_000);

  it('shows the live score on the scoreboard', async () => {
    await watch();
    await page.getByRole('link', { name: 'All games of the day' }).click();
    const card = page.locator(`[data-game="${played.game.id}"]`);
    await card.waitFor();
    const { detail } = await toldGame(laptop, played.game.id);
    const scores = [String(detail.card.score?.away), String(detail.card.score?.home)];
    await eventually(async () => expect(await card.locator('.points').allInnerTexts()).toEqual(scores));
    expect(await barriers(page)).toEqual([]);
    await camera.take('scoreboard-live');
    await card.click();
    expect(errors.take()).toEqual([]);
  }, 60_000);

  it('says that the connection is lost while the server is down, and goes on by itself', async () => {
    await watch();
    await played.playUntil(beginOf(2) + 3 * minute);
    await agreed();
    expect(errors.take()).toEqual([]);
    const scores = await page.context().newPage();
    await scores.goto(`${laptop.url}/scores/${league}/${day()}`);
    await scores.locator(`[data-game="${played.game.id}"]`).waitFor();

    await laptop.end('SIGKILL');
    await says('Connecting again.');
    await camera.take('connection-lost');
    await scores.getByRole('link', { name: 'Sun 11 January' }).click();
    await scores.getByText('The games could not be loaded.').waitFor();
    expect(await barriers(scores)).toEqual([]);
    await new Camera(scores).take('scoreboard-failed');
    await played.playUntil(beginOf(2) + 8 * minute);
    laptop = await startLaptop();
    await saysNoMore('Connecting again.', 20_000);
    await scores.getByText('No games on this day').waitFor();
    await scores.close();

    await agreed(30_000);
    for (const { text, url } of errors.take()) {
      expect(text).toMatch(/net::ERR_CONNECTION_REFUSED|^WebSocket connection to '.*' failed: /);
      expect(new URL(url.replace(/^ws/, 'http')).href).toContain(`${laptop.url}/socket.io/`);
    }
  }, 120_000);

  it('shows half-time', async () => {
    await watch();
    await played.playUntil(beginOf(3) - 6 * minute);
    await agreed();
    expect((await screen.shown()).clock).toBe('Half-time');
    await camera.take('plays-half-time');
  }, 60_000);

  it('says that the feed is old when it freezes, and takes that back', async () => {
    await watch();
    await played.playUntil(beginOf(3) + 8 * minute);
    const { detail } = await agreed();
    const interval = detail.card.freshness.intervalMs ?? Number.NaN;
    expect(interval).toBeLessThan(1_000);

    played.freeze();
    await says(/^The feed is .* old\.$/, 2 * interval + 5_000);
    expect(await barriers(page)).toEqual([]);
    await camera.take('feed-stale');
    await page.getByRole('link', { name: 'All games of the day' }).click();
    await page.locator(`[data-game="${played.game.id}"] .stale-mark`).waitFor();
    await camera.take('scoreboard-stale');
    await page.goBack();

    played.thaw();
    await saysNoMore(/^The feed is .* old\.$/, 20_000);
    await agreed();
    expect(errors.take()).toEqual([]);
  }, 90_000);

  it('shows the last quarter and the overtime', async () => {
    await watch();
    await played.playUntil(beginOf(4) + 20 * minute);
    await agreed();
    await camera.take('plays-fourth');
    await played.playUntil(beginOf(5) + 6 * minute);
    const { detail } = await agreed();
    expect(detail.card.period).toBe(5);
    await camera.take('plays-overtime');
  }, 90_000);

  it('ends on the final that the feed ends on, with old wordings struck through', async () => {
    await watch();
    await played.playUntil(played.game.finalAt + 31 * minute);
    const told = await agreed(60_000);
    expect(told.detail.card).toMatchObject({ phase: 'ended', score: played.game.truth.score });
    expect(told.detail.reconciled?.agrees).toEqual({ score: true, lineScore: true, boxScore: true });

    const { plays } = await screen.shown();
    expect(plays.filter(({ text, struck }) => text !== '' && struck.length > 0)).not.toEqual([]);
    expect(plays.filter(({ text, struck }) => text === '' && struck.length > 0)).not.toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await camera.take('plays-final');

    const revised = page.locator('li[data-play]', { has: page.locator('del + .what') }).first();
    await camera.take('plays-revised', { at: revised });
    await camera.take('plays-withdrawn', {
      at: page.locator('li[data-play]', { has: page.locator('.withdrawn') }).first(),
    });
    await screen.tab('Box score');
    await eventually(async () => expect(await screen.points()).toEqual(shownPointsOf(told)));
    expect(await barriers(page)).toEqual([]);
    await camera.take('box-final', { whole: true });
    await screen.tab('Flow');
    expect(await barriers(page)).toEqual([]);
    await camera.take('flow-final', { whole: true });
    expect(errors.take()).toEqual([]);
  }, 150_000);

  it.each([
    ['a day without games', () => `/scores/${league}/2026-01-03`, 'No games on this day', 'scoreboard-empty'],
    ['the day when it is over', () => `/scores/${league}/${day()}`, 'Final', 'scoreboard-final'],
    ['an address that is none', () => '/nowhere/at/all', 'There is no such page', 'not-found'],
    ['a game that is none', () => '/games/1', 'There is no such game', 'game-missing'],
  ])(
    'has a page for %s',
    async (_, path, text, name) => {
      await open(path());
      await says(text);
      expect(await barriers(page)).toEqual([]);
      await camera.take(name);
      expect(errors.take()).toEqual([]);
    },
    30_000,
  );

  it('shows where the games will be while they load', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/api/games?*', (route) => held.then(() => route.continue()));
    await open(`/scores/${league}/${day()}`);
    await page.getByRole('status', { name: 'Loading games' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await camera.take('scoreboard-loading');
    letGo();
    await page.locator(`[data-game="${played.game.id}"]`).waitFor();
    await page.unroute('**/api/games?*');
    expect(errors.take()).toEqual([]);
  }, 30_000);

  it('says when the device has no network, and what it last knew', async () => {
    await open(gamePath());
    await agreed();
    await page.context().setOffline(true);
    await says('You are offline.');
    expect(await barriers(page)).toEqual([]);
    await camera.take('offline');
    await page.context().setOffline(false);
    await saysNoMore('You are offline.');
  }, 30_000);
});
