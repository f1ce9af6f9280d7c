import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort, openBrowser } from '@pbp/testing';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Camera } from './camera.js';
import { ConsoleErrors } from './console-errors.js';
import { GameScreen } from './game-screen.js';
import { LaptopProcess } from './laptop-process.js';
import { SimulatedGame } from './simulated-game.js';
import { shownGameOf, type ToldGame, toldGame } from './told-game.js';

/** How much faster than life the game is played, and polled. */
const playSpeed = 300;
const pollSpeed = 150;

/** A simulated game, the server that follows it, and a fan's browser. */
export class WatchedEvening {
  private readonly screen: GameScreen;
  readonly errors: ConsoleErrors;
  readonly camera: Camera;

  private constructor(
    readonly played: SimulatedGame,
    private laptop: LaptopProcess,
    private readonly place: { readonly dataDir: string; readonly port: number },
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.screen = new GameScreen(page);
    this.errors = new ConsoleErrors(page);
    this.camera = new Camera(page);
  }

  static async begin(): Promise<WatchedEvening> {
    const played = await SimulatedGame.start(playSpeed, ['lateInserts', 'editedPlays', 'deletedPlays']);
    const place = { dataDir: mkdtempSync(join(tmpdir(), 'pbp-watched-')), port: await freePort() };
    const [laptop, browser] = await Promise.all([startLaptop(played, place), openBrowser()]);
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', colorScheme: 'dark' });
    return new WatchedEvening(played, laptop, place, browser, context, await context.newPage());
  }

  get url(): string {
    return this.laptop.url;
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

  told(): Promise<ToldGame> {
    return toldGame(this.laptop, this.played.game.id);
  }

  /** The page shows what the API says, and the API says every play that the feed lists. */
  agreed(within = 20_000, screen = this.screen): Promise<ToldGame> {
    return eventually(
      async () => {
        const [told, listed] = [await this.told(), await this.played.listedPlays()];
        expect(told.plays.filter(({ standing }) => standing === 'recorded').map(({ id }) => id)).toEqual(listed);
        expect(await screen.shown()).toEqual(shownGameOf(told));
        return told;
      },
      { within, every: 100 },
    );
  }

  says(text: string | RegExp, within = 10_000): Promise<void> {
    return this.page.getByText(text).first().waitFor({ state: 'visible', timeout: within });
  }

  saysNoMore(text: string | RegExp, within = 10_000): Promise<void> {
    return this.page.getByText(text).first().waitFor({ state: 'hidden', timeout: within });
  }

  async killServer(): Promise<void> {
    await this.laptop.end('SIGKILL');
  }

  async startServer(): Promise<void> {
    this.laptop = await startLaptop(this.played, this.place);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.laptop.end('SIGINT');
    await this.played.close();
    rmSync(this.place.dataDir, { recursive: true, force: true });
  }
}

const startLaptop = (played: SimulatedGame, { dataDir, port }: { readonly dataDir: string; readonly port: number }) =>
  LaptopProcess.start({
    port,
    dataDir,
    env: { ESPN_BASE_URL: played.url, POLL_SPEED: String(pollSpeed) },
  }).answers();
