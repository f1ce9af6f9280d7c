import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { projectRoot } from '@pbp/testing';

declare const requestAnimationFrame: (painted: () => void) => number;

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export const phone: Screen = { width: 390, height: 844 };
export const desk: Screen = { width: 1280, height: 900 };

/** How much of a page is on a picture: its top, or all of it, or where something stands in it. */
export interface Framing {
  readonly whole?: boolean;
  readonly at?: Locator;
  /** Default: a phone's and a desk's. */
  readonly screens?: readonly Screen[];
}

const folder = join(projectRoot(), 'artifacts');

const pathOf = (name: string): string => {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};

/** Rows that come into view are laid out at their real height only then, which moves what is shown: hence twice. */
const show = async (at: Locator): Promise<void> => {
  for (let times = 0; times < 2; times++) {
    await at.scrollIntoViewIfNeeded();
    await at.evaluate(
      () => new Promise<void>((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))),
    );
  }
};

/** Takes pictures of what is on the screen into `artifacts/`, each named by its width. */
export const takePictures = async (
  page: Page,
  name: string,
  { whole = false, at, screens = [phone, desk] }: Framing,
): Promise<void> => {
  for (const screen of screens) {
    await page.setViewportSize({ ...screen });
    if (at) await show(at);
    const path = pathOf(`${name}-${screen.width}`);
    await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
  }
};
