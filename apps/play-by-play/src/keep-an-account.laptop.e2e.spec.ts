import { describeInBrowser, eventually } from '@pbp/testing';
import { type BrowserContext, type Locator, type Page } from 'playwright-core';
import { appears } from './testing/appears.js';
import { type ConsoleError, type ConsoleErrors } from './testing/console-errors.js';
import { looksRight } from './testing/looks.js';
import { onALaptop } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const email = 'ann@example.org';
const [first, second] = ['correct horse', 'battery staple'];

/** Chromium tells every refusal on its console; these are what the step is about. */
const isRefusal = ({ text, url }: ConsoleError, path: string, status: number): boolean =>
  text.includes(`the server responded with a status of ${status}`) && new URL(url).pathname === path;

const keepAnAccount = (start: StartServed): void => {
  let evening: WatchedEvening;
  let page: Page;
  let errors: ConsoleErrors;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    ({ page, errors } = evening);
  }, 600_000);
  afterAll(() => evening.end());

  const open = (path: string, on = page) => evening.open(path, on);
  const account = (on = page) => on.locator('pbp-account-link a');
  const isCalled = (name: string, on = page) => account(on).getByText(name, { exact: true }).waitFor();
  const field = (label: string, within: Page | Locator = page) => within.getByLabel(label, { exact: true });
  const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
  const says = (words: string, on = page) => appears(on.getByText(words));
  const focusIsOn = (label: string) =>
    eventually(async () =>
      expect(await field(label).evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true),
    );
  const fillIn = async (given: Readonly<Record<string, string>>, on = page) => {
    for (const [label, value] of Object.entries(given)) await field(label, on).fill(value);
  };
  const signIn = async (password: string, on = page) => {
    await fillIn({ 'E-mail': email, Password: password }, on);
    await press('Sign in', on);
  };
  const isRight = (name: string) => looksRight(page, `account-${name}`, { whole: true });
  const noErrors = () => expect(errors.take()).toEqual([]);
  const onlyRefusals = (...expected: readonly (readonly [string, number])[]) => {
    const others = errors.take().filter((each) => !expected.some(([path, status]) => isRefusal(each, path, status)));
    expect(others).toEqual([]);
  };
  const fanId = async (on: BrowserContext = evening.context) => {
    const answer = await on.request.get(`${evening.url}/api/me`);
    return ((await answer.json()) as { readonly fanId: string }).fanId;
  };

  it('begins as a guest by opening the app', async () => {
    await open('/');
    await isCalled('Guest');
    await account().click();
    await says('You are a guest');
    expect(await page.title()).toBe('Your account · Play-by-Play');
    await isRight('guest');
    noErrors();
  });

  it('stays the same guest in another tab and after a reload', async () => {
    const before = await fanId();
    await page.reload();
    await isCalled('Guest');
    const tab = await evening.context.newPage();
    await open('/', tab);
    await isCalled('Guest', tab);
    await tab.close();
    expect(await fanId()).toBe(before);
    noErrors();
  });

  it('registers, which the other tabs learn, and stays who the guest was', async () => {
    const guest = await fanId();
    const tab = await evening.context.newPage();
    await open('/', tab);
    await isCalled('Guest', tab);
    await page.getByRole('link', { name: 'Register' }).click();
    await says('What is kept, and why');
    await isRight('register');
    await fillIn({ Name: 'Ann', 'E-mail': 'ann', Password: 'short' });
    await press('Register');
    await says('The password must have at least 8 characters.');
    await focusIsOn('E-mail');
    await isRight('register-faults');
    await fillIn({ 'E-mail': email, Password: first });
    await press('Register');
    await says('You are signed in');
    await isCalled('Ann');
    await isCalled('Ann', tab);
    await tab.close();
    expect(await fanId()).toBe(guest);
    await isRight('registered');
    onlyRefusals(['/api/account', 400]);
  });

  it('is still signed in after a reload', async () => {
    await page.reload();
    await says('You are signed in');
    await isCalled('Ann');
    noErrors();
  });

  it('goes on as a guest after signing out', async () => {
    await press('Sign out');
    await says('You are signed out here.');
    await isCalled('Guest');
    noErrors();
  });

  it('is told that e-mail or password is wrong, and led to the password', async () => {
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn('wrong');
    await says('E-mail or password is wrong.');
    await focusIsOn('Password');
    expect(await field('E-mail').inputValue()).toBe(email);
    await isRight('sign-in-wrong');
    onlyRefusals(['/api/session', 401]);
  });

  it('signs in by the keyboard alone, and is back where it came from', async () => {
    await open(`/sign-in?back=${encodeURIComponent('/scores/nba/2026-01-03')}`);
    await field('E-mail').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/scores/nba/2026-01-03');
    await isCalled('Ann');
    noErrors();
  });

  it('takes another name', async () => {
    await account().click();
    await fillIn({ Name: 'Anna of Harlow Bay' });
    await press('Save name');
    await says('Saved. Others see “Anna of Harlow Bay” from now on.');
    await isCalled('Anna of Harlow Bay');
    noErrors();
  });

  it('changes the password', async () => {
    const form = page.locator('pbp-change-password-form');
    await field('Current password', form).fill(first);
    await field('New password', form).fill(second);
    await press('Change password');
    await says('Changed. All your other devices are signed out.');
    await isRight('password-changed');
    noErrors();
  });

  it('falls back to a guest, without an error page, when another device signs out everywhere', async () => {
    const other = await evening.context.browser()?.newContext({ locale: 'en-GB' });
    if (!other) throw new Error('the browser is gone');
    const device = await other.newPage();
    await open('/sign-in', device);
    await signIn(second, device);
    await says('You are signed in', device);
    await press('Sign out everywhere', device);
    await says('You are signed out on every device.', device);
    await other.close();

    await page.reload();
    await says('You are a guest');
    await isCalled('Guest');
    onlyRefusals(['/api/me', 401], ['/api/session/refresh', 401]);
  });

  it('changes nothing for the guest when the session ended under a form', async () => {
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(second);
    await says('You are signed in');
    await evening.context.clearCookies();
    await fillIn({ Name: 'Somebody else' });
    await press('Save name');
    await says('You are no longer signed in here: you go on as a guest.');
    await isCalled('Guest');
    expect(await page.getByText('Somebody else').count()).toBe(0);
    onlyRefusals(['/api/me', 401], ['/api/session/refresh', 401]);
  });

  it('says what does not work while the server is away, and keeps what was typed', async () => {
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.route('**/api/session', (route) => route.abort());
    await signIn(second);
    await says('The server cannot be reached. What you typed stays here');
    await isRight('sign-in-unreachable');
    await page.unroute('**/api/session');
    await press('Sign in');
    await says('You are signed in');
    expect(errors.take().filter(({ text }) => !text.includes('net::ERR_FAILED'))).toEqual([]);
  });

  it('deletes the account by the password, told before what is deleted and what stays', async () => {
    await press('Delete …');
    await says('Boards say “deleted fan” in its place.');
    await isRight('delete');
    const form = page.locator('pbp-delete-account-form');
    await field('Password', form).fill(second);
    await press('Delete for good');
    await says('Your account is deleted.');
    await isCalled('Guest');
    await isRight('deleted');
    noErrors();

    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(second);
    await says('E-mail or password is wrong.');
    onlyRefusals(['/api/session', 401]);
  });

  it('is well in the light theme, and at 320 px', async () => {
    await press('Switch to the light theme');
    await open('/register');
    await says('What is kept, and why');
    await isRight('register-light');
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(320);
    noErrors();
  });

  it('says that the account cannot be loaded where nobody can be found out', async () => {
    const context = await evening.context.browser()?.newContext({ locale: 'en-GB' });
    if (!context) throw new Error('the browser is gone');
    const away = await context.newPage();
    await away.route('**/api/session/guest', (route) => route.fulfill({ status: 503, body: '{}' }));
    await open('/me', away);
    await says('Your account could not be loaded.', away);
    await looksRight(away, 'account-failed');
    await away.unroute('**/api/session/guest');
    await press('Try again', away);
    await says('You are a guest', away);
    await context.close();
  });
};

describeInBrowser('a fan keeps an account', () => keepAnAccount(onALaptop));
