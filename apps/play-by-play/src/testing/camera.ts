import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { projectRoot } from '@pbp/testing';

declare const requestAnimationFrame: (painted: () => void) => number;

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

const folder = join(projectRoot(), 'artifacts');

/** Where a picture of that name is kept. */
export const screenshotPath = (name: string): string => {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};

/** Takes pictures of what is on the screen, as a phone and as a desk shows it, into `artifacts/`. */
export class Camera {
  constructor(private readonly page: Page) {}

  /** The top of the page, or all of it, or where something stands in it. */
  async take(
    name: string,
    { whole = false, at }: { readonly whole?: boolean; readonly at?: Locator } = {},
  ): Promise<void> {
    for (const size of [phone, desk]) {
      await this.page.setViewportSize(size);
      if (at) await this.show(at);
      await this.page.screenshot({
        path: screenshotPath(`${name}-${size.width}`),
        fullPage: whole,
        animations: 'disabled',
      });
    }
  }

  /** Rows that come into view are laid out at their real height only then, which moves what is shown: hence twice. */
  private async show(at: Locator): Promise<void> {
    for (let times = 0; times < 2; times++) {
      await at.scrollIntoViewIfNeeded();
      await this.page.evaluate(
        () => new Promise<void>((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))),
      );
    }
  }
}
