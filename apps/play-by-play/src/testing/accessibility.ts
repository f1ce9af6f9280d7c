import axe from 'axe-core';
import { type Page } from 'playwright-core';

declare const window: { readonly axe: typeof axe };

/** What is in a violation's way for a reader of the test's report. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/**
 * What axe calls serious or critical on the page at rest: the colours of a play that is on its way in are those of neither
 * its beginning nor its end.
 */
export const barriers = async (page: Page): Promise<readonly Barrier[]> => {
  await page.evaluate(axe.source);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  await page.emulateMedia({ reducedMotion: null });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
};
