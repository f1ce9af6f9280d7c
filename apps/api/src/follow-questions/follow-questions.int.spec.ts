import { type AnswerNews, QuestionsOfGame, type QuestionView } from '@pbp/contracts';
import { eventually } from '@pbp/testing';
import { followedGames } from '../testing/followed-games.js';
import { type Listener } from '../testing/listener.js';
import { type Page } from '../testing/page.js';

const whyIn = (news: AnswerNews | undefined): string => (news?.is === 'scored' ? news.why : '');

describe('following the questions of a game', () => {
  const scene = followedGames();
  const { listen, fan, everybodyLeaves } = scene;

  const shown = async (id: string, page = scene.api.page()): Promise<QuestionView | undefined> => {
    const { body } = await page.get(`/api/games/${scene.gameId}/questions`);
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
    await scene.game.evening.goOn();
    const [watcher, { listener, fanId }, elsewhere] = [await listen(), await fan(), await listen()];
    await Promise.all([watcher.watch(scene.gameId), listener.watch(scene.gameId), elsewhere.watch('nowhere')]);
    const id = await scene.game.open('window');
    await isTold(watcher, id, { standing: { is: 'open' }, crowd: null, answer: null });

    await scene.game.answer(id, fanId, 'home');
    await scene.game.suspend(id);
    await isTold(watcher, id, { standing: { is: 'suspended', detail: 'the feed is silent' } });
    await scene.game.resume(id);
    await isTold(watcher, id, { standing: { is: 'open' }, crowd: null });
    await scene.game.lock(id);
    await isTold(watcher, id, { standing: { is: 'locked' }, crowd: { home: 1, away: 0 } });
    await scene.game.settle(id, 'home');
    await isTold(watcher, id, { settlement: { is: 'decided', outcome: 'home' } });
    await scene.game.settle(id, 'away');
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
    const id = await scene.game.open('gameWinner');
    await scene.game.answer(id, ann.fanId, 'home', 0.8);
    await scene.game.answer(id, bob.fanId, 'away', 0.6);
    await scene.game.decide(id, 'home');

    const own = async ({ page }: { readonly page: Page }, listener: Listener, is: string): Promise<void> => {
      await eventually(() => expect(listener.answers).toHaveLength(1));
      const [news] = listener.answers;
      expect(news).toMatchObject({ is: 'scored', again: false, question: { answer: { score: { is } } } });
      expect(news?.question).toEqual(await shown(id, page));
      expect(whyIn(news)).toMatch(/^[A-Z].+\.$/);
    };
    await own(ann, ann.listener, 'right');
    await own(ann, tablet, 'right');
    await own(bob, bob.listener, 'wrong');
    await cyd.listener.hasHeard();
    expect(cyd.listener.answers).toEqual([]);
    expect(ann.listener.questions).toEqual([]);

    await scene.game.settle(id, 'away');
    await scene.game.score(id);
    await eventually(() => expect([ann, bob].map(({ listener }) => listener.answers.length)).toEqual([2, 2]));
    expect(ann.listener.answers[1]).toMatchObject({ again: true, question: { answer: { score: { is: 'wrong' } } } });
    expect(bob.listener.answers[1]).toMatchObject({ again: true, question: { answer: { score: { is: 'right' } } } });
    expect(whyIn(bob.listener.answers[1])).toMatch(/^Now /);
    expect([ann, bob].map(({ listener }) => listener.answers.length)).toEqual([2, 2]);
  });

  it('tells a fan on all devices that an answer was taken back, and nobody else', async () => {
    const [ann, bob] = [await fan(), await fan()];
    const tablet = await listen(ann.page);
    const id = await scene.game.open('gameWinner');
    await scene.game.answer(id, ann.fanId, 'home');
    await scene.game.answer(id, bob.fanId, 'away');
    await scene.game.withdraw(id, ann.fanId);
    for (const device of [ann.listener, tablet]) {
      await eventually(() => expect(device.answers).toHaveLength(1));
      expect(device.answers).toEqual([
        { is: 'withdrawn', question: await shown(id, ann.page), at: expect.any(String) },
      ]);
    }
    await bob.listener.hasHeard();
    expect(bob.listener.answers).toEqual([]);
  });

  it('tells nothing of one that was given again before the rows told of either', async () => {
    const ann = await fan();
    const [again, goes] = [await scene.game.open('gameWinner'), await scene.game.open('total')];
    await scene.game.answer(again, ann.fanId, 'home');
    await scene.game.answer(goes, ann.fanId, 'over');
    await scene.projecting.stop();
    await scene.game.withdraw(again, ann.fanId);
    await scene.game.answer(again, ann.fanId, 'away');
    await scene.game.withdraw(goes, ann.fanId);
    await scene.projecting.start();
    await eventually(() =>
      expect(ann.listener.answers).toMatchObject([{ is: 'withdrawn', question: { questionId: goes } }]),
    );
    await ann.listener.hasHeard();
    expect(ann.listener.answers).toHaveLength(1);
  });

  it('tells nothing old where the rows are behind: once, when they have come to the newest', async () => {
    await scene.game.evening.goOn();
    const [watcher, ann] = [await listen(), await fan()];
    await watcher.watch(scene.gameId);
    const id = await scene.game.open('window');
    await scene.game.answer(id, ann.fanId, 'home');
    await isTold(watcher, id, { standing: { is: 'open' } });

    await scene.projecting.stop();
    await scene.game.suspend(id);
    await scene.game.resume(id);
    await scene.game.decide(id, 'away');
    await scene.game.settle(id, 'home');
    await scene.game.score(id);
    await Promise.all([watcher.hasHeard(), ann.listener.hasHeard()]);
    expect(standings(watcher, id)).toEqual(['open undecided']);

    await scene.projecting.start();
    await isTold(watcher, id, { settlement: { outcome: 'home' }, crowd: { home: 1 } });
    await eventually(() => expect(ann.listener.answers).toHaveLength(1));
    expect(ann.listener.answers).toMatchObject([{ again: true, question: { answer: { score: { is: 'right' } } } }]);
    await watcher.hasHeard();
    expect(standings(watcher, id)).toEqual(['open undecided', 'locked decided']);
  });

  it('tells whoever comes while the rows are behind, and may have read them before', async () => {
    await scene.game.evening.goOn();
    const { page, fanId } = await fan();
    everybodyLeaves();
    const id = await scene.game.open('gameWinner');
    await scene.game.answer(id, fanId, 'home');
    await eventually(async () => expect(await shown(id, page)).toMatchObject({ answer: { pick: 'home' } }));
    await scene.projecting.stop();
    await scene.game.decide(id, 'home');

    const late = await listen(page);
    await late.watch(scene.gameId);
    expect(await shown(id)).toMatchObject({ standing: { is: 'open' } });
    await scene.projecting.start();

    await isTold(late, id, { settlement: { outcome: 'home' } });
    await eventually(() => expect(late.answers).toMatchObject([{ again: false }]));
  });

  it('tells nobody who left', async () => {
    await scene.game.evening.goOn();
    const [stays, leaves] = [await listen(), await listen()];
    for (const listener of [stays, leaves]) await listener.watch(scene.gameId);
    leaves.unwatch(scene.gameId);
    await leaves.hasHeard();
    const id = await scene.game.open('window');
    await isTold(stays, id, { standing: { is: 'open' } });
    await leaves.hasHeard();
    expect(leaves.toldOf(id)).toEqual([]);
  });

  it('goes on after the database was away', async () => {
    await scene.game.evening.goOn();
    const watcher = await listen();
    await watcher.watch(scene.gameId);
    const id = await scene.game.open('window');
    await isTold(watcher, id, { standing: { is: 'open' } });
    await scene.api.database.goAway();
    await scene.game.lock(id);
    await scene.api.database.comeBack();
    await isTold(watcher, id, { standing: { is: 'locked' } });
  });
});
