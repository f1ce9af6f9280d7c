import { type Page } from 'playwright-core';

/** Runs in the page before its own scripts: notes when each play first stood in a row; a row may tell several. */
const watcher = `
  globalThis.shownPlays = {};
  new MutationObserver(() => {
    const now = Date.now();
    for (const { dataset } of document.querySelectorAll('[data-play]')) {
      for (const play of dataset.play.split(' ')) globalThis.shownPlays[play] ??= now;
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-play'] });
`;

/** Epoch milliseconds by the id of the play. */
export type ShownPlays = Readonly<Record<string, number>>;

export const watchPlays = async (page: Page): Promise<void> => {
  await page.addInitScript({ content: watcher });
};

export const shownPlays = (page: Page): Promise<ShownPlays> => page.evaluate<ShownPlays>('globalThis.shownPlays');
