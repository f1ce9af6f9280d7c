import { Me, QuestionsOfGame, type QuestionView } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { AskedGame } from '../testing/asked-game.js';
import { Listener } from '../testing/listener.js';
import { type Page } from '../testing/page.js';
import { Projecting } from '../testing/projecting.js';

describe('following the questions of a game', () => {
  const store = new InMemoryEventStore();
  const listeners: Listener[] = [];
  let api: ApiWithAccounts;
  let projecting: Projecting;
  let gameId = '400';
  let game: AskedGame;

  beforeAll(async () => {
    api = await startApiWithAccounts({}, store);
    projecting = new Projecting(store, api.predictions);
  });
  beforeEach(async () => {
    gameId = String(Number(gameId) + 1);
    game = new AskedGame(store, gameId);
    await projecting.start();
  });
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.close();
    await projecting.stop();
  });
  afterAll(() => api.stop());

  const listen = async (page?: Page): Promise<Listener> => {
    const listener = await Listener.connect(api.url, page);
    listeners.push(listener);
    return listener;
  };
  const fan = async () => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    return { page, fanId, listener: await listen(page) };
  };
  const shown = async (id: string, page = api.page()): Promise<QuestionView | undefined> => {
    const { body } = await page.get(`/api/games/${gameId}/questions`);
    return QuestionsOfGame.parse(body).questions.find(({ questionId }) => questionId === id);
  };
  /** The newest that was told of a question is what REST shows, and is as expected. */
  const isTold = (listener: Listener, id: string, expected: object) =>
    eventually(async () => {
      const told = listener.toldOf(id).at(-1);
      expect(told).toMatchObject(expected);
      expect(told).toEqual(await shown(id));
    });
  const standings = (listener: Listener, id: string): readonly string[] =>
    listener.toldOf(id).map(({ standing, settlement }) => `${standing.is} ${settlement.is}`);

  it('tells all who watch it of each that is asked, suspended, resumed, closed, decided and decided again', async () => {
    await game.evening.goOn();
    const [watcher, { listener, fanId }, elsewhere] = [await listen(), await fan(), await listen()];
    await Promise.all([watcher.watch(gameId), listener.watch(gameId), elsewhere.watch('nowhere')]);
    const id = await game.open('window');
    await isTold(watcher, id, { standing: { is: 'open' }, crowd: null, answer: null });

    await game.answer(id, fanId, 'home');
    await game.suspend(id);
    await isTold(watcher, id, { standing: { is: 'suspended', detail: 'the feed is silent' } });
    await game.resume(id);
    await isTold(watcher, id, { standing: { is: 'open' }, crowd: null });
    await game.lock(id);
    await isTold(watcher, id, { standing: { is: 'locked' }, crowd: { home: 1, away: 0 } });
    await game.settle(id, 'home');
    await isTold(watcher, id, { settlement: { is: 'decided', outcome: 'home' } });
    await game.settle(id, 'away');
    await isTold(watcher, id, { settlement: { outcome: 'away' }, verdicts: [{}, {}] });

    await listener.hasHeard();
    // Whose socket it is makes no difference: all of a room are told the same.
    expect(listener.toldOf(id)).toEqual(watcher.toldOf(id));
    await elsewhere.hasHeard();
    expect(elsewhere.questions).toEqual([]);
    expect(watcher.answers).toEqual([]);
  });

  it('tells each fan what an answer came to and why, on all devices and whatever is watched, and nobody else', async () => {
    const [ann, bob, cyd] = [await fan(), await fan(), await fan()];
    const tablet = await listen(ann.page);
    const id = await game.open('gameWinner');
    await game.answer(id, ann.fanId, 'home', 0.8);
    await game.answer(id, bob.fanId, 'away', 0.6);
    await game.decide(id, 'home');

    const own = async ({ page }: { readonly page: Page }, listener: Listener, is: string): Promise<void> => {
      await eventually(() => expect(listener.answers).toHaveLength(1));
      const [news] = listener.answers;
      expect(news).toMatchObject({ again: false, question: { answer: { score: { is } } } });
      expect(news?.question).toEqual(await shown(id, page));
      expect(news?.why).toMatch(/^[A-Z].+\.$/);
    };
    await own(ann, ann.listener, 'right');
    await own(ann, tablet, 'right');
    await own(bob, bob.listener, 'wrong');
    await cyd.listener.hasHeard();
    expect(cyd.listener.answers).toEqual([]);
    expect(ann.listener.questions).toEqual([]);

    await game.settle(id, 'away');
    await game.score(id);
    await eventually(() => expect([ann, bob].map(({ listener }) => listener.answers.length)).toEqual([2, 2]));
    expect(ann.listener.answers[1]).toMatchObject({ again: true, question: { answer: { score: { is: 'wrong' } } } });
    expect(bob.listener.answers[1]).toMatchObject({ again: true, question: { answer: { score: { is: 'right' } } } });
    expect(bob.listener.answers[1]?.why).toMatch(/^Now /);
    expect([ann, bob].map(({ listener }) => listener.answers.length)).toEqual([2, 2]);
  });

  it('tells nothing old where the rows are behind: once, when they have come to the newest', async () => {
    await game.evening.goOn();
    const [watcher, ann] = [await listen(), await fan()];
    await watcher.watch(gameId);
    const id = await game.open('window');
    await game.answer(id, ann.fanId, 'home');
    await isTold(watcher, id, { standing: { is: 'open' } });

    await projecting.stop();
    await game.suspend(id);
    await game.resume(id);
    await game.decide(id, 'away');
    await game.settle(id, 'home');
    await game.score(id);
    await Promise.all([watcher.hasHeard(), ann.listener.hasHeard()]);
    expect(standings(watcher, id)).toEqual(['open undecided']);

    await projecting.start();
    await isTold(watcher, id, { settlement: { outcome: 'home' }, crowd: { home: 1 } });
    await eventually(() => expect(ann.listener.answers).toHaveLength(1));
    expect(ann.listener.answers).toMatchObject([{ again: true, question: { answer: { score: { is: 'right' } } } }]);
    await watcher.hasHeard();
    expect(standings(watcher, id)).toEqual(['open undecided', 'locked decided']);
  });

  it('tells whoever comes while the rows are behind, and may have read them before', async () => {
    await game.evening.goOn();
    const { page, fanId } = await fan();
    for (const listener of listeners) listener.close();
    const id = await game.open('gameWinner');
    await game.answer(id, fanId, 'home');
    await eventually(async () => expect(await shown(id, page)).toMatchObject({ answer: { pick: 'home' } }));
    await projecting.stop();
    await game.decide(id, 'home');

    const late = await listen(page);
    await late.watch(gameId);
    expect(await shown(id)).toMatchObject({ standing: { is: 'open' } });
    await projecting.start();

    await isTold(late, id, { settlement: { outcome: 'home' } });
    await eventually(() => expect(late.answers).toMatchObject([{ again: false }]));
  });

  it('tells nobody who left', async () => {
    await game.evening.goOn();
    const [stays, leaves] = [await listen(), await listen()];
    for (const listener of [stays, leaves]) await listener.watch(gameId);
    leaves.unwatch(gameId);
    await leaves.hasHeard();
    const id = await game.open('window');
    await isTold(stays, id, { standing: { is: 'open' } });
    await leaves.hasHeard();
    expect(leaves.questions).toEqual([]);
  });

  it('goes on after the database was away', async () => {
    await game.evening.goOn();
    const watcher = await listen();
    await watcher.watch(gameId);
    const id = await game.open('window');
    await isTold(watcher, id, { standing: { is: 'open' } });
    await api.database.goAway();
    await game.lock(id);
    await api.database.comeBack();
    await isTold(watcher, id, { standing: { is: 'locked' } });
  });
});
