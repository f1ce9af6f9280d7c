import axe from 'axe-core';
import { type Page } from 'playwright-core';

declare const document: axe.ElementContext;
declare const window: { readonly axe?: typeof axe };

/** What is in a violation's way for a reader of the test's report. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** Of the rows of a long list, which are all alike, each costs axe milliseconds. */
const rowsBeyondTheFirst = 'li[data-play]:nth-child(n + 41)';

/** Once for each document: to read it takes a browser half a second. */
const bringAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
};

/**
 * What axe calls serious or critical on the page at rest: the colours of a play that is on its way in are those of neither
 * its beginning nor its end. Of plays it looks at the first forty, unless at every row.
 */
export const barriers = async (page: Page, { everyRow = false } = {}): Promise<readonly Barrier[]> => {
  await bringAxe(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await page.evaluate(
    (exclude) => window.axe?.run(exclude ? { exclude } : document, { resultTypes: ['violations'] }),
    everyRow ? null : rowsBeyondTheFirst,
  );
  await page.emulateMedia({ reducedMotion: null });
  if (!found) throw new Error('the page has no axe');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
};
