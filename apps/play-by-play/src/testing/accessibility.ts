import axe from 'axe-core';
import { type Page } from 'playwright-core';

declare const window: { readonly axe: typeof axe };

/** What is in a violation's way for a reader of the test's report. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** What axe calls serious or critical on the page as it stands. */
export const barriers = async (page: Page): Promise<readonly Barrier[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
};
