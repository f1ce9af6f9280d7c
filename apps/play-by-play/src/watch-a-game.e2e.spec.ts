import { describeInBrowser, eventually, runningTimeOf } from '@pbp/testing';
import { type Page } from 'playwright-core';
import { type ConsoleError } from './testing/console-errors.js';
import { looksRight } from './testing/looks.js';
import { shownMakesOf, shownPointsOf } from './testing/told-game.js';
import { onEachTopology } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const minute = 60_000;
const league = 'nba';

/** Of a request the browser tells the address, of a WebSocket the script that opened it. */
const isLostConnection = (url: string, { text, url: told }: ConsoleError): boolean => {
  const [, socket] = /^WebSocket connection to '(.*)' failed: /.exec(text) ?? [];
  const address = socket ?? (text.includes('net::ERR_CONNECTION_REFUSED') ? told : '');
  return address.replace(/^ws/, 'http').startsWith(`${url}/socket.io/`);
};

const watched = (start: StartServed): void => {
  let evening: WatchedEvening;
  let page: Page;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    ({ page } = evening);
  });
  afterAll(() => evening.end());

  const day = () => evening.played.game.day;
  const card = (on = page) => on.locator(`[data-game="${evening.played.game.id}"]`);
  const noErrors = () => expect(evening.errors.take()).toEqual([]);

  it('lists the game before it begins, and says that nothing has happened', async () => {
    await eventually(() => evening.told(), { every: 100 });
    await evening.open('/');
    await card().waitFor();
    await evening.looksRight('scoreboard-before');
    await card().click();
    await evening.says('No plays yet');
    await evening.looksRight('game-before');
    noErrors();
  });

  it('shows tip-off without being asked', async () => {
    await evening.watch();
    await evening.played.playUntil(evening.beginOf(1) + 2 * minute);
    const { detail, plays } = await evening.agreed();
    expect(detail.card.phase).toBe('inProgress');
    expect(plays.length).toBeGreaterThan(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(320);
    await evening.picture('plays-tip-off');
  });

  it('shows the first quarter on each tab, in both themes, without a barrier', async () => {
    const screen = await evening.watch();
    await evening.played.playUntil(evening.beginOf(1) + 15 * minute);
    const told = await evening.agreed();
    await evening.looksRight('plays-live');

    await screen.tab('Live');
    await page.locator('pbp-win-chart .line').waitFor();
    await page.getByText('The bars as a table').click();
    await evening.looksRight('live-live', { whole: true });

    await screen.tab('Box score');
    await eventually(async () => expect(await screen.points()).toEqual(shownPointsOf(told)));
    await evening.looksRight('box-live', { whole: true });

    await screen.tab('Shots');
    await eventually(async () => expect(await screen.makes()).toEqual(shownMakesOf(told)));
    await evening.looksRight('shots-live', { whole: true });
    await page.getByRole('button', { name: 'Zones' }).click();
    await page.locator('pbp-shot-court .per-shot').first().waitFor();
    await evening.looksRight('zones-live', { whole: true });

    await screen.tab('Flow');
    await page.locator('pbp-lead-tracker svg').waitFor();
    await evening.looksRight('flow-live', { whole: true });

    await screen.tab('Team stats');
    await page.getByRole('button', { name: /^Effective field goals/ }).click();
    await page.locator('pbp-how-made li').first().waitFor();
    await evening.looksRight('team-stats-live', { whole: true });
    await screen.tab('Flow');

    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await evening.looksRight('flow-light', { whole: true });
    await screen.tab('Plays');
    await evening.looksRight('plays-light');
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await evening.agreed();
    noErrors();
  }, 600_000);

  it('shows the live score on the scoreboard', async () => {
    await evening.watch();
    await page.getByRole('link', { name: 'All games of the day' }).click();
    await card().waitFor();
    const { detail } = await evening.told();
    const scores = [String(detail.card.score?.away), String(detail.card.score?.home)];
    await eventually(async () => expect(await card().locator('.points').allInnerTexts()).toEqual(scores));
    await evening.looksRight('scoreboard-live');
    await card().click();
    noErrors();
  });

  it('says that the connection is lost while the server is down, and goes on by itself', async () => {
    await evening.watch();
    await evening.played.playUntil(evening.beginOf(2) + 3 * minute);
    await evening.agreed();
    noErrors();
    const scores = await evening.context.newPage();
    await scores.goto(`${evening.url}/scores/${league}/${day()}`);
    await card(scores).waitFor();

    await evening.killServer();
    await evening.says('Connecting again.');
    await evening.picture('connection-lost');
    await scores.getByRole('link', { name: 'Sun 11 January' }).click();
    await scores.getByText('The games could not be loaded.').waitFor();
    await looksRight(scores, 'scoreboard-failed');
    await evening.played.playUntil(evening.beginOf(2) + 8 * minute);
    await evening.startServer();
    await evening.saysNoMore('Connecting again.');
    await scores.getByText('No games on this day').waitFor();
    await scores.close();

    await evening.agreed();
    expect(evening.errors.take().filter((error) => !isLostConnection(evening.url, error))).toEqual([]);
  });

  it('shows half-time', async () => {
    const screen = await evening.watch();
    await evening.played.playUntil(evening.beginOf(3) - 6 * minute);
    await evening.agreed();
    await eventually(async () => expect((await screen.shown()).clock).toBe('Half-time'));
    await evening.picture('plays-half-time');
  });

  it('keeps a filter in the address, over a reload', async () => {
    await evening.watch();
    const rows = page.locator('li[data-play]');
    const shown = () => rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-play')));
    await page.getByRole('button', { name: 'Scoring' }).click();
    await page.getByLabel('Period').selectOption({ label: '1st quarter' });
    await page.waitForURL(/\/plays\?scoring=1&period=1$/);
    await page.reload();
    const { plays } = await evening.told();
    const baskets = plays.filter((play) => play.standing === 'recorded' && play.points > 0 && play.period === 1);
    await eventually(async () => expect(await shown()).toEqual(baskets.map(({ id }) => id).reverse()));
    await page.getByRole('button', { name: /^All/ }).click();
    await page.waitForURL(/\/plays$/);
    noErrors();
  });

  it('says that the feed is old when it freezes, and takes that back', async () => {
    await evening.watch();
    await evening.played.playUntil(evening.beginOf(3) + 8 * minute);
    const { detail } = await evening.agreed();
    const interval = detail.card.freshness.intervalMs ?? Number.NaN;
    expect(interval).toBeLessThan(1_000);

    evening.played.freeze();
    const { ms } = await runningTimeOf(() => evening.says(/^The feed is .* old\.$/));
    expect(ms).toBeLessThan(2 * interval + 5_000);
    await evening.looksRight('feed-stale');
    await page.getByRole('link', { name: 'All games of the day' }).click();
    await card().locator('.stale-mark').waitFor();
    await evening.picture('scoreboard-stale');
    await page.goBack();

    evening.played.thaw();
    await evening.saysNoMore(/^The feed is .* old\.$/);
    await evening.agreed();
    noErrors();
  });

  it('looks back while the game goes on, by the keyboard alone, and comes back to it', async () => {
    const screen = await evening.watch();
    await evening.played.playUntil(evening.beginOf(4) + 12 * minute);
    await evening.agreed();
    await page.getByRole('button', { name: 'Look back' }).press('Enter');
    const timeline = page.getByRole('slider', { name: 'Moment of the game' });
    await timeline.waitFor();
    for (let plays = 0; plays < 3; plays++) await timeline.press('ArrowLeft');
    await timeline.press('Shift+ArrowLeft');
    await page.waitForURL(/\/plays\?at=\d+$/);
    const then = await eventually(() => screen.shown());
    await evening.looksRight('rewind-plays');

    await evening.played.playUntil(evening.beginOf(4) + 20 * minute);
    await evening.says(/\d\d plays told since\./);
    expect(await screen.shown()).toEqual(then);
    await screen.tab('Flow');
    await page.waitForURL(/\/flow\?at=\d+$/);
    await evening.looksRight('rewind-flow', { whole: true });
    await screen.tab('Plays');
    await timeline.press('l');
    await page.waitForURL(/\/plays$/);
    await evening.agreed();
    noErrors();
  });

  it('shows the last quarter and the overtime', async () => {
    await evening.watch();
    await evening.played.playUntil(evening.beginOf(4) + 20 * minute);
    await evening.agreed();
    await evening.picture('plays-fourth');
    await evening.played.playUntil(evening.beginOf(5) + 6 * minute);
    const { detail } = await evening.agreed();
    expect(detail.card.period).toBe(5);
    await evening.picture('plays-overtime');
  });

  it('ends on the final that the feed ends on, with old wordings struck through', async () => {
    const screen = await evening.watch();
    await evening.played.playUntil(evening.played.game.finalAt + 31 * minute);
    const told = await evening.agreed();
    expect(told.detail.card).toMatchObject({ phase: 'ended', score: evening.played.game.truth.score });
    expect(told.detail.reconciled?.agrees).toEqual({ score: true, lineScore: true, boxScore: true });

    const { plays } = await eventually(() => screen.shown());
    expect(plays.filter(({ text, struck }) => text !== '' && struck.length > 0)).not.toEqual([]);
    expect(plays.filter(({ text, struck }) => text === '' && struck.length > 0)).not.toEqual([]);
    await evening.looksRight('plays-final', { everyRow: true });

    const revised = page.locator('li[data-play]', { has: page.locator('del + .what') }).first();
    await evening.picture('plays-revised', { at: revised });
    await evening.picture('plays-withdrawn', {
      at: page.locator('li[data-play]', { has: page.locator('.withdrawn') }).first(),
    });
    await screen.tab('Box score');
    await eventually(async () => expect(await screen.points()).toEqual(shownPointsOf(told)));
    await evening.looksRight('box-final', { whole: true });
    await screen.tab('Shots');
    await eventually(async () => expect(await screen.makes()).toEqual(shownMakesOf(told)));
    await screen.tab('Flow');
    await evening.looksRight('flow-final', { whole: true });
    await screen.tab('Feed');
    await page.locator('pbp-delay-report').waitFor();
    await evening.says(/^The feed told \d+ plays; it rewrote \d+ and took \d+ back\.$/);
    await evening.looksRight('feed-final', { whole: true });
    await screen.tab('Summary');
    await evening.says('Largest swings');
    await evening.looksRight('summary-final', { whole: true });
    noErrors();
  }, 600_000);

  it('shows each earlier moment as it was shown when it was now', async () => {
    expect(evening.seen.size).toBeGreaterThan(8);
    const newest = Math.max(...evening.seen.keys());
    for (const [revision, shown] of evening.seen) {
      if (revision === newest) continue;
      const screen = await evening.openAt(revision);
      await eventually(async () => expect(await screen.shown()).toEqual(shown));
    }
    noErrors();
  });

  it.each([
    ['a day without games', () => `/scores/${league}/2026-01-03`, 'No games on this day', 'scoreboard-empty'],
    ['the day when it is over', () => `/scores/${league}/${day()}`, 'Final', 'scoreboard-final'],
    ['an address that is none', () => '/nowhere/at/all', 'There is no such page', 'not-found'],
    ['a game that is none', () => '/games/1', 'There is no such game', 'game-missing'],
  ])('has a page for %s', async (_, path, text, name) => {
    await evening.open(path());
    await evening.says(text);
    await evening.looksRight(name);
    noErrors();
  });

  it('shows where the games will be while they load', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/api/games?*', (route) => held.then(() => route.continue()));
    await evening.open(`/scores/${league}/${day()}`);
    await page.getByRole('status', { name: 'Loading games' }).waitFor();
    await evening.looksRight('scoreboard-loading');
    letGo();
    await card().waitFor();
    await page.unroute('**/api/games?*');
    noErrors();
  });

  it('says when the device has no network, and what it last knew', async () => {
    await evening.open(evening.gamePath);
    await evening.agreed();
    await evening.context.setOffline(true);
    await evening.says('You are offline.');
    await evening.looksRight('offline');
    await evening.context.setOffline(false);
    await evening.saysNoMore('You are offline.');
  });
};

describeInBrowser('in a browser', () => onEachTopology('watching a game from tip-off to final', watched));
