import { type Page } from 'playwright-core';

/** Runs in the page before its own scripts: notes when the row of each play first stood in the document. */
const watcher = `
  globalThis.shownPlays = {};
  new MutationObserver(() => {
    const now = Date.now();
    for (const { dataset } of document.querySelectorAll('[data-play]')) globalThis.shownPlays[dataset.play] ??= now;
  }).observe(document, { childList: true, subtree: true });
`;

/** Epoch milliseconds by the id of the play. */
export type ShownPlays = Readonly<Record<string, number>>;

export const watchPlays = async (page: Page): Promise<void> => {
  await page.addInitScript({ content: watcher });
};

export const shownPlays = (page: Page): Promise<ShownPlays> => page.evaluate<ShownPlays>('globalThis.shownPlays');
