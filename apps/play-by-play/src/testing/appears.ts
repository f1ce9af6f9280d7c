import { type Locator } from 'playwright-core';

const toldOfPage = 3_000;

/** Waits for it. A failure tells what the page shows instead. */
export const appears = async (awaited: Locator): Promise<void> => {
  try {
    await awaited.first().waitFor();
  } catch (error) {
    const page = awaited.page();
    const shown = await page.locator('body').innerText();
    throw new Error(`not on ${page.url()}, which shows:\n${shown.slice(0, toldOfPage)}`, { cause: error });
  }
};
