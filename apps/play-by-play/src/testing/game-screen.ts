import { type Side } from '@pbp/domain';
import { type Page } from 'playwright-core';
import { type ShownGame, type ShownPlay, type ShownPoints } from './shown-game.js';

/** The little of an element of the page that is read here. */
interface Node {
  readonly textContent: string | null;
  readonly lastChild: { readonly textContent: string | null } | null;
  readonly firstChild: { readonly textContent: string | null } | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

const readPlays = (rows: readonly Node[]): readonly ShownPlay[] =>
  rows.map((row) => ({
    id: row.getAttribute('data-play') ?? '',
    text: row.querySelector('.what')?.textContent?.trim() ?? '',
    struck: [...row.querySelectorAll('del')].map((struck) => struck.lastChild?.textContent?.trim() ?? ''),
    tally: row.querySelector('.tally')?.textContent?.trim() ?? '',
  }));

const readLine = (rows: readonly Node[]): readonly (readonly string[])[] =>
  rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''));

const readPoints = (rows: readonly Node[]): readonly ShownPoints[] =>
  rows.map((row) => [
    row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
    [...row.querySelectorAll('td')][1]?.textContent?.trim() ?? '',
  ]);

/** A game's page, read the way a fan does. */
export class GameScreen {
  constructor(readonly page: Page) {}

  async tab(
    name: 'Live' | 'Summary' | 'Plays' | 'Box score' | 'Shots' | 'Flow' | 'Team stats' | 'Feed',
  ): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Game' }).getByRole('link', { name }).click();
  }

  async shown(): Promise<ShownGame> {
    const [away = [], home = []] = await this.page.locator('pbp-line-score tbody tr').evaluateAll(readLine);
    return {
      score: { home: await this.score('home'), away: await this.score('away') },
      clock: await this.text('[data-clock]'),
      lineScore: { home, away },
      plays: await this.page.locator('li[data-play]').evaluateAll(readPlays),
      count: await this.text('pbp-play-filters .filter:first-child .num'),
    };
  }

  /** On the box score tab: every player's name and points, the away team first. */
  points(): Promise<readonly ShownPoints[]> {
    return this.page.locator('pbp-team-box tbody tr').evaluateAll(readPoints);
  }

  /** On the shots tab: each team's field goals, "48–92", the away team first. */
  makes(): Promise<readonly string[]> {
    return this.page.locator('pbp-team-shots header b').allInnerTexts();
  }

  private score(side: Side): Promise<string> {
    return this.text(`[data-score="${side}"]`);
  }

  private async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).innerText({ timeout: 10_000 })).trim();
  }
}
