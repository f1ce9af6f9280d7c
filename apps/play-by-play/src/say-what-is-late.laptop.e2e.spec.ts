import { type Trouble } from '@pbp/contracts';
import { describeInBrowser, eventually } from '@pbp/testing';
import { looksRight, picture } from './testing/looks.js';
import { onALaptop } from './testing/topologies.js';
import { TroubledPage } from './testing/troubled-page.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const minute = 60_000;

const lines = [
  ['unreadable', 'Scoreboards cannot be loaded for the moment.'],
  ['stopped', 'New plays are held up on our side.'],
  ['late', 'Live updates are late.'],
  ['slow', 'Live updates come a few seconds late.'],
] as const satisfies [Trouble['kind'], string][];

const sayWhatIsLate = (start: StartServed): void => {
  let evening: WatchedEvening;
  let watched: TroubledPage;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    await evening.played.playUntil(evening.beginOf(1) + 9 * minute);
    watched = await TroubledPage.in(evening.context);
  }, 600_000);
  afterAll(() => evening.end());

  const opened = async (path: string) => {
    await evening.open(path, watched.page);
    await watched.page.getByText('Live', { exact: true }).or(watched.page.locator('.live-mark')).first().waitFor();
  };
  const shows = async (words: string) => watched.page.getByText(words).waitFor();

  it.each(lines)('in a game, of what is %s', async (kind, words) => {
    await opened(evening.gamePath);
    watched.troubled(kind);
    await shows(words);
    await eventually(async () => {
      expect(await watched.page.locator('pbp-banner').count()).toBe(1);
      expect(await watched.page.locator('.live-mark').count()).toBe(kind === 'slow' ? 1 : 0);
    });
    await looksRight(watched.page, `trouble-${kind}`);

    watched.troubled();
    await watched.page.getByText(words).waitFor({ state: 'detached' });
    await watched.page.locator('.live-mark').waitFor();
  });

  it('on the scoreboard, in both themes', async () => {
    const { page } = watched;
    await opened(`/scores/nba/${evening.played.game.day}`);
    watched.troubled('late', 'slow');
    await shows('Live updates are late.');
    await page.getByText(/^as of ([2-9]\d s|\d+ min) ago$/).waitFor();
    expect(await page.locator('.live-mark').count()).toBe(0);
    await looksRight(page, 'trouble-scoreboard');
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await looksRight(page, 'trouble-light');
    watched.troubled();
    await page.getByText('Live updates are late.').waitFor({ state: 'detached' });
  });

  it('and loads what could not be loaded as soon as that is over', async () => {
    const { page } = watched;
    await page.route('**/api/games?*', (route) => route.fulfill({ status: 503, body: '{}' }));
    await evening.open(`/scores/nba/${evening.played.game.day}`, page);
    await page.getByText('The games could not be loaded.').waitFor();
    watched.troubled('unreadable');
    await shows('Scoreboards cannot be loaded for the moment.');
    await picture(page, 'trouble-unreadable-scoreboard');
    await page.unroute('**/api/games?*');
    watched.troubled();
    await page.locator(`[data-game="${evening.played.game.id}"]`).waitFor();
  });
};

describeInBrowser('a page says what is late or cannot be done, while it is so', () => sayWhatIsLate(onALaptop));
