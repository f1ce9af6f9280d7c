import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInBrowser, openBrowser, openContext } from '@pbp/testing';
import { type Browser, type BrowserContext } from 'playwright-core';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';

/** Asks from within a page, as our web app does. */
const ask = async ([url, method]: readonly [string, string]): Promise<number> =>
  (await fetch(url, { method, credentials: 'include' }).catch(() => ({ status: 0 }))).status;

describeInBrowser('the cookies of a session, in a browser', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'pbp-cookies-'));
  /** `localhost` and `127.0.0.1` are two sites. */
  const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>evil'));
  let api: ApiWithAccounts;
  let browser: Browser;
  let context: BrowserContext;
  const evil = (): string => {
    const address = elsewhere.address();
    return `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
  };
  const guest = async () => {
    const page = await context.newPage();
    await page.goto(api.url);
    expect(await page.evaluate(ask, ['/api/session/guest', 'POST'] as const)).toBe(200);
    return page;
  };

  beforeAll(async () => {
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>ours</title>');
    api = await startApiWithAccounts({}, undefined, webRoot);
    await once(elsewhere.listen(0, 'localhost'), 'listening');
    browser = await openBrowser();
  });
  beforeEach(async () => (context = await openContext(browser)));
  afterEach(() => context.close());
  afterAll(async () => {
    await browser.close();
    elsewhere.close();
    await api.stop();
    rmSync(webRoot, { recursive: true });
  });

  it('come back by themselves, and no script sees them', async () => {
    const page = await guest();
    expect(await page.evaluate(ask, ['/api/me', 'GET'] as const)).toBe(200);
    expect(await page.evaluate(ask, ['/api/session/refresh', 'POST'] as const)).toBe(200);
    expect(await page.evaluate('document.cookie')).toBe('');
    const kept = (await context.cookies()).map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]);
    expect(kept.sort()).toEqual([
      ['pbp-access', true, 'Strict'],
      ['pbp-refresh', true, 'Strict'],
    ]);
    expect(await page.evaluate(ask, ['/api/session', 'DELETE'] as const)).toBe(204);
    expect(await context.cookies()).toEqual([]);
  });

  it('know who comes by a link from elsewhere', async () => {
    await guest();
    const page = await context.newPage();
    await page.goto(evil());
    await page.evaluate(`location.href = ${JSON.stringify(api.url)}`);
    await page.waitForURL(`${api.url}/**`);
    expect(await page.evaluate(ask, ['/api/me', 'GET'] as const)).toBe(200);
  });

  it('are of no use to a page elsewhere', async () => {
    const ours = await guest();
    const page = await context.newPage();
    await page.goto(evil());
    expect(await page.evaluate(ask, [`${api.url}/api/me`, 'GET'] as const)).toBe(0);
    expect(await page.evaluate(ask, [`${api.url}/api/session`, 'DELETE'] as const)).toBe(0);
    await page.setContent(`<form method="post" action="${api.url}/api/session/guest"></form>`);
    const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate('document.forms[0].submit()')]);
    expect(answer?.status()).toBe(403);
    expect(await ours.evaluate(ask, ['/api/me', 'GET'] as const)).toBe(200);
  });
});
