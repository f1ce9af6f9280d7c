import { eventually, openBrowser, openContext } from '@pbp/testing';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { appears } from './appears.js';
import { type Framing } from './camera.js';
import { ConsoleErrors } from './console-errors.js';
import { GameScreen } from './game-screen.js';
import { type Looked, looksRight, picture } from './looks.js';
import { SimulatedGame } from './simulated-game.js';
import { type ShownGame } from './shown-game.js';
import { shownGameOf, type ToldGame, toldGame } from './told-game.js';
import { type ServedUnderFire, type StartServed } from './under-fire.js';

/** How much faster than life the game is played. */
const playSpeed = 600;

/** A simulated game, the system that follows it, and a fan's browser. */
export class WatchedEvening {
  private readonly screen: GameScreen;
  readonly errors: ConsoleErrors;
  /** What the page showed live, by the revision at which it did. */
  readonly seen = new Map<number, ShownGame>();

  private constructor(
    readonly played: SimulatedGame,
    private readonly system: ServedUnderFire,
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.screen = new GameScreen(page);
    this.errors = new ConsoleErrors(page);
  }

  static async begin(start: StartServed): Promise<WatchedEvening> {
    const played = await SimulatedGame.start(playSpeed, ['lateInserts', 'editedPlays', 'deletedPlays']);
    const system = await start(played.url);
    const [browser] = await Promise.all([openBrowser(), system.launch()]);
    const context = await openContext(browser, { locale: 'en-GB', timezoneId: 'Europe/Paris', colorScheme: 'dark' });
    return new WatchedEvening(played, system, browser, context, await context.newPage());
  }

  get url(): string {
    return this.system.url;
  }

  get gamePath(): string {
    return `/games/${this.played.game.id}`;
  }

  /** Feed time (epoch milliseconds) at which a period begins, from 1 on. */
  beginOf(period: number): number {
    return this.played.game.periodsBegin[period - 1] ?? Number.NaN;
  }

  open(path: string, page = this.page): Promise<unknown> {
    return page.goto(`${this.url}${path}`);
  }

  /** Goes to the plays of the game, unless that is where the page is. */
  async watch(): Promise<GameScreen> {
    if (!this.page.url().endsWith(`${this.gamePath}/plays`)) await this.open(this.gamePath);
    return this.screen;
  }

  /** The plays as they were at a revision. */
  async openAt(revision: number): Promise<GameScreen> {
    await this.open(`${this.gamePath}/plays?at=${revision}`);
    return this.screen;
  }

  told(): Promise<ToldGame> {
    return toldGame(this.url, this.played.game.id);
  }

  /** The page shows what the API says, and the API says every play that the feed lists. */
  agreed(screen = this.screen): Promise<ToldGame> {
    return eventually(
      async () => {
        const [told, listed] = [await this.told(), await this.played.listedPlays()];
        expect(told.plays.filter(({ standing }) => standing === 'recorded').map(({ id }) => id)).toEqual(listed);
        const shown = await screen.shown();
        expect(shown).toEqual(shownGameOf(told));
        this.seen.set(told.detail.card.revision, shown);
        return told;
      },
      { within: 60_000, every: 250 },
    );
  }

  picture(name: string, framing?: Framing): Promise<void> {
    return picture(this.page, name, framing);
  }

  looksRight(name: string, looked?: Looked): Promise<void> {
    return looksRight(this.page, name, looked);
  }

  says(text: string | RegExp): Promise<void> {
    return appears(this.page.getByText(text));
  }

  saysNoMore(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor({ state: 'hidden' });
  }

  killServer(): Promise<void> {
    return this.system.killServer();
  }

  startServer(): Promise<void> {
    return this.system.startServer();
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
    await this.played.close();
  }
}
