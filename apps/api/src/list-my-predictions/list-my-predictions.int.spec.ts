import { Me, MyPredictions } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { AskedGame } from '../testing/asked-game.js';
import { Projecting } from '../testing/projecting.js';

const url = '/api/me/predictions';

describe('the predictions of a fan', () => {
  const store = new InMemoryEventStore();
  let api: ApiWithAccounts;
  let projecting: Projecting;

  beforeAll(async () => {
    api = await startApiWithAccounts({}, store);
    projecting = new Projecting(store, api.predictions);
    await projecting.start();
  });
  afterAll(async () => {
    await projecting.stop();
    await api.stop();
  });

  it('are all, or those that are open or settled, page by page; the figures are those of all', async () => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    const answered = async (gameId: string) => {
      const game = new AskedGame(store, gameId);
      const id = await game.open('gameWinner');
      await game.answer(id, fanId, 'home', 0.8);
      return { game, id };
    };
    const first = await answered('401');
    const [second, third, fourth] = [await answered('402'), await answered('403'), await answered('404')];
    await second.game.decide(second.id, 'home');
    await third.game.decide(third.id, 'away');

    const listed = async (query: string) => {
      const { profile, answers, before } = MyPredictions.parse((await page.get(`${url}?${query}`)).body);
      return { profile, before, ids: answers.map(({ question }) => question.questionId) };
    };
    await eventually(async () =>
      expect((await listed('')).profile).toMatchObject({ answers: 4, judged: 2, right: 1, streak: { current: 0 } }),
    );
    expect((await listed('')).ids).toEqual([fourth.id, third.id, second.id, first.id]);
    expect(await listed('show=settled')).toMatchObject({ ids: [third.id, second.id], before: null });
    const newest = await listed('show=open&limit=1');
    expect(newest).toMatchObject({ ids: [fourth.id], profile: { answers: 4, judged: 2 } });
    expect(await listed(`show=open&limit=1&before=${newest.before}`)).toMatchObject({ ids: [first.id], before: null });
  });

  it('are not listed by what is no filter', async () => {
    const page = api.page();
    await page.post('/api/session/guest');
    expect(await page.get(`${url}?show=right`)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
