import { openContext } from '@pbp/testing';
import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { appears } from './appears.js';
import { type Screen } from './camera.js';
import { ConsoleErrors } from './console-errors.js';
import { looksRight } from './looks.js';

/** A fan with a browser of their own, as somebody who plays sees and uses it. */
export class PredictingFan {
  readonly errors: ConsoleErrors;
  /** The question that was picked of or read last: it is what a picture is about. */
  private followed: string | undefined;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly screen: Screen,
  ) {
    this.errors = new ConsoleErrors(page);
  }

  static async begin(browser: Browser, url: string, screen: Screen): Promise<PredictingFan> {
    const { width, height } = screen;
    const options = {
      viewport: { width, height },
      locale: 'en-GB',
      colorScheme: 'dark',
      hasTouch: width < 500,
    } as const;
    const context = await openContext(browser, options);
    return new PredictingFan(await context.newPage(), context, url, screen);
  }

  open(path: string): Promise<unknown> {
    this.followed = undefined;
    return this.page.goto(`${this.url}${path}`);
  }

  /** The answer to a GET in the fan's own session. */
  async get(path: string): Promise<unknown> {
    return (await this.context.request.get(`${this.url}${path}`)).json();
  }

  /** The question of that id, where the panel is open. */
  question(questionId: string): Locator {
    return this.page.locator(`pbp-question-card[data-question="${questionId}"]`);
  }

  option(questionId: string, pick: string): Locator {
    return this.question(questionId).locator(`[data-option="${pick}"]`);
  }

  async pick(questionId: string, pick: string): Promise<void> {
    this.followed = questionId;
    await this.option(questionId, pick).click();
  }

  /** How sure, where that has to be said, and sends it. */
  async save(questionId: string, percent: number): Promise<void> {
    const card = this.question(questionId);
    await card.getByRole('slider').fill(String(percent));
    await card.getByRole('button', { name: /^Save/ }).click();
  }

  /** The first line of the question reads so. */
  async reads(questionId: string, words: RegExp): Promise<void> {
    this.followed = questionId;
    await appears(this.question(questionId).locator('.state').filter({ hasText: words }));
  }

  says(words: string | RegExp): Promise<void> {
    return appears(this.page.getByText(words));
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click();
  }

  /** Nothing serious stands in anybody's way, and a picture is kept, with the card that it is about. */
  async looksRight(what: string): Promise<void> {
    await looksRight(this.page, what, { screens: [this.screen], at: await this.followedCard() });
  }

  /** Questions come and go above it: where the page is without it there is nothing to show. */
  private async followedCard(): Promise<Locator | undefined> {
    const card = this.followed === undefined ? undefined : this.question(this.followed);
    return (await card?.isVisible()) ? card : undefined;
  }

  noErrors(): void {
    expect(this.errors.take()).toEqual([]);
  }
}
