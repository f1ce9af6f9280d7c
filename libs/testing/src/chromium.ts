import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a Chromium is on this machine: CHROMIUM_PATH, or the usual places; null where there is none. */
export const chromiumPath = (): string | null => {
  const wanted = process.env['CHROMIUM_PATH'];
  return [...(wanted ? [wanted] : []), ...places].find((path) => existsSync(path)) ?? null;
};

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium. Throws where the machine has none. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium found: install the package chromium, or set CHROMIUM_PATH');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, headless: true, args: flags });
};

/** Milliseconds: longer than a machine stands still, shorter than a test may take. */
const PATIENCE_MS = 90_000;

/** Pages of their own, with their own cookies; every wait in them outlasts a machine that stands still. */
export const openContext = async (browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};

/** A suite in a real browser: skipped with the reason where the machine has none, a failure under CI=true. */
export const describeInBrowser = (title: string, suite: () => void): void => {
  if (chromiumPath() || process.env['CI'] === 'true') return describe(title, suite);
  describe.skip(`${title} (no Chromium found: install the package chromium, or set CHROMIUM_PATH)`, () =>
    it('is skipped', () => undefined));
};
