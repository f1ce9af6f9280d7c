import { describeInBrowser, eventually, openContext } from '@pbp/testing';
import { type Page } from 'playwright-core';
import { GameScreen } from './testing/game-screen.js';
import { looksRight } from './testing/looks.js';
import { onALaptop } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const minute = 60_000;
const delaySeconds = 20;
/** Clocks that differ by less than two seconds are taken for the same. */
const noiseSeconds = 2;

const delayTheNews = (start: StartServed): void => {
  let evening: WatchedEvening;
  /** Of somebody whose television is late. */
  let late: Page;
  let screen: GameScreen;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    await evening.played.playUntil(evening.beginOf(1) + 6 * minute);
    await evening.watch();
    await evening.agreed();
    const browser = evening.context.browser();
    if (!browser) throw new Error('the browser is gone');
    const context = await openContext(browser, { locale: 'en-GB', colorScheme: 'dark' });
    late = await context.newPage();
    screen = new GameScreen(late);
  }, 600_000);
  afterAll(() => evening.end());

  /** Everything of the page that somebody could come upon. */
  const kept = async (): Promise<string> => {
    const stored = await late.evaluate('JSON.stringify([localStorage, sessionStorage])');
    return [await late.title(), await late.content(), stored].join('\n');
  };
  const shownNow = () => new GameScreen(evening.page).shown();
  const secondsFromNow = () => {
    const began = performance.now();
    return () => (performance.now() - began) / 1_000;
  };
  /** Ids may begin alike. */
  const isIn = (text: string, id: string) => new RegExp(`\\b${id}\\b`).test(text);
  const idsOf = (plays: readonly { readonly id: string }[]) => plays.map(({ id }) => id);

  it('is set on the page, and takes back what is too new', async () => {
    await evening.open(evening.gamePath, late);
    await late.getByRole('button', { name: 'Spoiler delay' }).click();
    await late.getByText(/^Seen here: /).waitFor();
    await late.getByRole('slider', { name: /^Delay/ }).fill(String(delaySeconds));
    await looksRight(late, 'delay-set');
    await late.keyboard.press('Escape');
    await late.getByText(`${delaySeconds} s late`).waitFor();
    const { plays } = await evening.told();
    await eventually(async () => expect(idsOf((await screen.shown()).plays)).toHaveLength(plays.length), {
      within: 60_000,
    });
  });

  it('shows what the other page shows, so much later, and not a trace of it before', async () => {
    const before = await evening.told();
    const known = new Set(idsOf(before.plays));
    const seconds = secondsFromNow();
    await evening.played.playUntil(evening.beginOf(1) + 11 * minute);
    const now = await evening.agreed();
    const fresh = idsOf(now.plays).filter((id) => !known.has(id));
    expect(fresh.length).toBeGreaterThan(5);

    while (seconds() < delaySeconds - noiseSeconds) {
      const page = await kept();
      // What was read while the time came proves nothing.
      if (seconds() < delaySeconds - noiseSeconds) expect(fresh.filter((id) => isIn(page, id))).toEqual([]);
      await late.waitForTimeout(500);
    }
    const current = await evening.page.title();
    await eventually(async () => expect((await screen.shown()).plays).toEqual((await shownNow()).plays), {
      within: 60_000,
    });
    await eventually(async () => expect(await late.title()).toBe(current));
  });

  it('is as late on the scoreboard', async () => {
    await late.getByRole('link', { name: 'All games of the day' }).click();
    const points = () => late.locator(`[data-game="${evening.played.game.id}"] .points`).allInnerTexts();
    await eventually(async () => expect(await points()).toHaveLength(2));
    const before = await points();
    const seconds = secondsFromNow();
    await evening.played.playUntil(evening.beginOf(2) + 4 * minute);
    const { detail } = await evening.agreed();
    const now = [String(detail.card.score?.away), String(detail.card.score?.home)];
    expect(now).not.toEqual(before);
    const soon = await points();
    if (seconds() < delaySeconds - noiseSeconds) expect(soon).toEqual(before);
    await looksRight(late, 'delay-scoreboard');
    await eventually(async () => expect(await points()).toEqual(now), { within: 60_000, every: 250 });
    expect(seconds()).toBeGreaterThan(delaySeconds - noiseSeconds);
  });

  it('holds back what is always the newest', async () => {
    await evening.open(`/boards${evening.gamePath}`, late);
    await late.getByText('This may be ahead of you').waitFor();
    await looksRight(late, 'delay-board');
    await late.getByRole('button', { name: 'Show it all the same' }).click();
    await late.getByText('Nobody is on this board yet').waitFor();
    expect(evening.errors.take()).toEqual([]);
  });
};

describeInBrowser('a fan whose screen is late sees the news as late', () => delayTheNews(onALaptop));
