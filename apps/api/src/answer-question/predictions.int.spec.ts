import { randomUUID } from 'node:crypto';
import { AnswerStands, Board, Me, MyPredictions, Problem, QuestionsOfGame, type QuestionView } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { runPredictionProjection } from '@pbp/prediction-models';
import { readQuestionsOf, scoreAnswers } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';
import { eventually } from '@pbp/testing';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

interface Somebody {
  readonly page: Page;
  readonly fanId: string;
}

const hour = 3_600_000;

describe('answering the questions of a game', () => {
  const store = new InMemoryEventStore();
  let api: ApiWithAccounts;
  let projecting: AbortController;
  let gameId = '400';
  let evening: AskedEvening;

  beforeAll(async () => {
    api = await startApiWithAccounts({}, store);
    projecting = new AbortController();
    await runPredictionProjection({ store, orm: api.predictions, signal: projecting.signal });
  });
  beforeEach(() => {
    gameId = String(Number(gameId) + 1);
    // The feed's clock must not tell of what happened before it was answered.
    evening = new AskedEvening(store, gameBeginning(Date.now() + hour, gameId));
  });
  afterAll(async () => {
    projecting.abort();
    await api.stop();
  });

  const guest = async (displayName?: string): Promise<Somebody> => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    if (displayName !== undefined) await page.patch('/api/me', { displayName });
    return { page, fanId };
  };
  const path = (id: string): string => `/api/questions/${id}/prediction`;
  const given = (pick = 'home', chance: number | null = 0.7) => ({ requestId: randomUUID(), pick, chance });
  const place = ({ page }: Somebody, id: string, answer = given()) => page.put(path(id), answer);
  const problemOf = ({ status, body }: { readonly status: number; readonly body: unknown }) =>
    [status, Problem.parse(body).code] as const;
  const questionsFor = async ({ page }: Pick<Somebody, 'page'>): Promise<readonly QuestionView[]> =>
    QuestionsOfGame.parse((await page.get(`/api/games/${gameId}/questions`)).body).questions;
  /** The question as somebody sees it once the rows have come to what is expected. */
  const seen = async (who: Pick<Somebody, 'page'>, id: string, expected: object): Promise<void> =>
    eventually(async () =>
      expect((await questionsFor(who)).find(({ questionId }) => questionId === id)).toMatchObject(expected),
    );
  const boardFor = async ({ page }: Somebody, by = 'points'): Promise<Board> =>
    Board.parse((await page.get(`/api/boards/games/${gameId}?by=${by}`)).body);
  const toTheEnd = async (): Promise<void> => {
    await evening.toTheEnd();
    for (const { question } of await readQuestionsOf(store, gameId))
      if (question.asked)
        await scoreAnswers(store, question.opened.questionId, { now: evening.now, correlationId: 'c' });
  };

  it('from the first answer to the board: placed, changed, taken back, closed, split, judged', async () => {
    const [ann, bob, cyd] = [await guest('Ann'), await guest('Bob'), await guest()];
    const id = await evening.openQuestion('gameWinner');
    await seen(ann, id, { standing: { is: 'open' }, crowd: null, answer: null });

    const placed = await place(ann, id);
    expect(placed.status).toBe(200);
    expect(AnswerStands.parse(placed.body).answer).toMatchObject({
      questionId: id,
      pick: 'home',
      score: { is: 'open' },
    });
    expect(AnswerStands.parse((await place(ann, id, given('away', 0.6))).body).answer).toMatchObject({ pick: 'away' });
    await place(bob, id);
    await place(cyd, id);
    const takenBack = await cyd.page.delete(path(id), { requestId: randomUUID() });
    expect(AnswerStands.parse(takenBack.body)).toEqual({ answer: null });
    // Nobody sees what others have picked while it can be picked.
    await seen(ann, id, { crowd: null, answer: { pick: 'away', chance: 0.6 } });
    await seen(bob, id, { crowd: null, answer: { pick: 'home' } });
    await seen({ page: api.page() }, id, { answer: null });

    await toTheEnd();

    await seen(ann, id, { standing: { is: 'locked' }, crowd: { home: 1, away: 1 }, settlement: { is: 'decided' } });
    expect(problemOf(await place(cyd, id))).toEqual([409, 'QUESTION_LOCKED']);
    expect(problemOf(await bob.page.delete(path(id), { requestId: randomUUID() }))).toEqual([409, 'QUESTION_LOCKED']);
    await eventually(async () => expect((await boardFor(ann)).rows).toHaveLength(2));
    const board = await boardFor(cyd);
    expect(board).toMatchObject({ board: `game:${gameId}`, by: 'points', fans: 2, mine: null });
    expect(board.rows.map(({ displayName }) => displayName).toSorted()).toEqual(['Ann', 'Bob']);
    expect(board.rows.map(({ rank, right, judged }) => [rank, right, judged])).toEqual([
      [1, 1, 1],
      [2, 0, 1],
    ]);
    expect((await boardFor(bob)).mine).toMatchObject({ displayName: 'Bob' });
    expect((await boardFor(bob, 'skill')).rows).toEqual([]);
    const own = MyPredictions.parse((await ann.page.get('/api/me/predictions')).body);
    expect(own).toMatchObject({ profile: { judged: 1 }, answers: [{ answer: { pick: 'away' } }], before: null });
  });

  it('is done once for each request, however often it is sent, and fifty at once leave one answer', async () => {
    const ann = await guest();
    const id = await evening.openQuestion('marginBand');
    const answer = given('home:1-5', null);
    const answers = await Promise.all(Array.from({ length: 50 }, () => place(ann, id, answer)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => AnswerStands.parse(body).answer?.position)).size).toBe(1);
    expect(await Array.fromAsync(store.read(`prediction-${id}.${ann.fanId}`))).toHaveLength(1);
  });

  it('says in a stable code why something is refused', async () => {
    const ann = await guest();
    const id = await evening.openQuestion('gameWinner');
    expect(problemOf(await place(ann, `${gameId}.99`))).toEqual([404, 'unknown-question']);
    expect(problemOf(await place(ann, 'nothing'))).toEqual([400, 'bad-request']);
    expect(problemOf(await place(ann, id, given('nobody')))).toEqual([400, 'bad-request']);
    expect(problemOf(await place(ann, id, given('home', 0.4)))).toEqual([400, 'bad-request']);
    expect(problemOf(await ann.page.delete(path(id), { requestId: randomUUID() }))).toEqual([404, 'no-answer']);
    expect(problemOf(await api.page().put(path(id), given()))).toEqual([401, 'unauthenticated']);
    expect(problemOf(await ann.page.get('/api/games/nowhere/questions'))).toEqual([404, 'unknown-game']);
    await evening.suspend(id);
    expect((await place(ann, id)).status).toBe(200);
  });

  it('is nobody else’s business: what a client claims to be or to know is not looked at', async () => {
    const [ann, eve] = [await guest(), await guest()];
    const id = await evening.openQuestion('gameWinner');
    const forged = { ...given(), fanId: ann.fanId, modelChance: 0.01, at: '2020-01-01T00:00:00.000Z', position: '0/0' };
    const { body } = await eve.page.put(path(id), forged);
    expect(AnswerStands.parse(body).answer?.modelChance).toBeGreaterThan(0.1);
    expect(await Array.fromAsync(store.read(`prediction-${id}.${ann.fanId}`))).toEqual([]);
    expect(await Array.fromAsync(store.read(`prediction-${id}.${eve.fanId}`))).toHaveLength(1);
    const foreign = await eve.page.request('put', path(id)).set('Origin', 'https://evil.example').send(given());
    expect(problemOf(foreign)).toEqual([403, 'foreign-origin']);
  });
});
