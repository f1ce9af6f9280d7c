import { randomUUID } from 'node:crypto';
import { MyPredictions, QuestionsOfGame, type QuestionView } from '@pbp/contracts';
import { describeInBrowser, eventually } from '@pbp/testing';
import { type Page } from 'playwright-core';
import { onALaptop } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const minute = 60_000;

const lookBack = (start: StartServed): void => {
  let evening: WatchedEvening;
  let page: Page;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    ({ page } = evening);
    await evening.open('/');
    await page.locator('pbp-account-link').getByText('Guest', { exact: true }).waitFor();
  }, 600_000);
  afterAll(() => evening.end());

  const goTo = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
  const answers = () => page.locator('pbp-answer-row');
  const looksRight = async (name: string) => {
    await evening.looksRight(name, { whole: true });
    expect(evening.errors.take()).toEqual([]);
  };

  const questions = async (): Promise<readonly QuestionView[]> => {
    const answer = await evening.context.request.get(`${evening.url}/api${evening.gamePath}/questions`);
    return QuestionsOfGame.parse(await answer.json()).questions;
  };
  const pick = async ({ questionId, options }: QuestionView): Promise<number> => {
    const [option] = options.toSorted((a, b) => b.chance - a.chance);
    const answer = await evening.context.request.put(`${evening.url}/api/questions/${questionId}/prediction`, {
      headers: { origin: evening.url },
      data: { requestId: randomUUID(), pick: option?.id ?? '', chance: 0.6 },
    });
    return answer.status();
  };
  /** Answers what is open, of which there is something sooner or later. */
  const pickAll = () =>
    eventually(
      async () => {
        const open = (await questions()).filter(({ standing, answer }) => standing.is === 'open' && answer === null);
        const statuses = await Promise.all(open.map(pick));
        expect(statuses).toContain(200);
      },
      { within: 60_000, every: 500 },
    );

  /** The page asks once for what the projector has by then. */
  const isListed = () =>
    eventually(
      async () => {
        const answer = await evening.context.request.get(`${evening.url}/api/me/predictions`);
        expect(MyPredictions.parse(await answer.json()).answers).not.toEqual([]);
      },
      { within: 60_000 },
    );

  it('is told how to begin', async () => {
    await goTo('Predictions');
    await evening.says('You have not predicted anything yet');
    expect(await page.title()).toBe('Your predictions · Play-by-Play');
    await evening.says('Keep what you did here');
    await looksRight('predictions-none');
  });

  it('finds a board on which nobody is yet', async () => {
    await goTo('Scores');
    await page.getByRole('link', { name: 'Board of the day' }).click();
    await evening.says('Nobody is on this board yet');
    await looksRight('board-empty');
  });

  it('sees what was picked, and its receipt', async () => {
    await evening.played.playUntil(evening.beginOf(1) + 2 * minute);
    await pickAll();
    await isListed();
    await goTo('Predictions');
    await answers().first().waitFor();
    await looksRight('predictions-open');
    await answers().first().getByRole('link', { name: 'Receipt' }).click();
    await evening.says('What you knew');
    await evening.says(/^Position/);
    await looksRight('receipt-open');
  });

  /* The simulated evening lies in the past: by the feed's clock every play was over when it was picked. */
  it('sees what it came to without asking again, and why', async () => {
    await goTo('Predictions');
    await answers().first().waitFor();
    await evening.played.playUntil(evening.beginOf(2) + 6 * minute);
    await answers().getByText('The play that decided it fell within 10 s of your pick').first().waitFor();
    await looksRight('predictions-settled');
    await answers().filter({ hasText: 'Void' }).getByRole('link', { name: 'Receipt' }).first().click();
    await evening.says(/^Settled: /);
    await looksRight('receipt-settled');
    await evening.open(`/boards${evening.gamePath}`);
    await page.getByText('How points and skill are counted').click();
    await looksRight('board-of-game');
    await page.getByRole('link', { name: 'By skill' }).click();
    await evening.says('Nobody has a place by skill yet');
  });

  it('makes a pool, lets somebody in by a link, and shows them out again', async () => {
    await goTo('Pools');
    await evening.says('You are in no pool yet');
    await looksRight('pools-none');
    await page.getByLabel('Name of the pool').fill('Tuesday Basement');
    await press('Make the pool');
    await evening.says('pool, 1 member, yours');
    await page.locator('tr.you').waitFor();
    const code = (await page.locator('pbp-pool-invite b').innerText()).replace(' ', '');

    const context = await evening.context.browser()?.newContext({ locale: 'en-GB' });
    if (!context) throw new Error('the browser is gone');
    const other = await context.newPage();
    await other.goto(`${evening.url}/join/${code}`);
    await press('Join the pool', other);
    await other.getByText('pool, 2 members').waitFor();

    await page.reload();
    await evening.says('pool, 2 members, yours');
    await page.getByRole('button', { name: 'Manage guest' }).click();
    await looksRight('pool');
    await press('Remove … guest');
    await evening.says('and the pool gets another code');
    await press('Remove guest');
    await evening.says('guest is no longer in the pool, which has another code now.');
    await evening.says('pool, 1 member, yours');
    await looksRight('pool-removed');

    await other.reload();
    await other.getByText('You are in no such pool').waitFor();
    await other.goto(`${evening.url}/join/${code}`);
    await press('Join the pool', other);
    await other.getByText('No pool has this code.').waitFor();
    await context.close();
  });

  it('leaves it by the keyboard alone', async () => {
    await page.getByRole('button', { name: 'Leave the pool …' }).focus();
    await page.keyboard.press('Enter');
    await evening.says('You are the last: the pool is closed for good.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await evening.says('You are in no pool yet');
    expect(evening.errors.take()).toEqual([]);
  });
};

describeInBrowser('a fan looks back on predictions', () => lookBack(onALaptop));
