import { grantRole } from '@pbp/accounts';
import { Me, Problem, QuestionHolds, QuestionsHeld, QuestionsOfGame, QuestionsVoided } from '@pbp/contracts';
import { type AskedQuestion, ASKING_STREAM } from '@pbp/domain';
import { InMemoryEventStore } from '@pbp/eventing';
import { runPredictionProjection } from '@pbp/prediction-models';
import { readQuestionsOf } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';
import { eventually } from '@pbp/testing';
import request from 'supertest';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

const token = 'correct-horse-battery';
const hour = 3_600_000;
const path = '/api/admin/questions';
const reason = 'The clock is wrong.';

describe('an operator with the questions of games', () => {
  const store = new InMemoryEventStore();
  let api: ApiWithAccounts;
  let projecting: AbortController;
  let gameId = '400';
  let evening: AskedEvening;
  let people = 0;

  beforeAll(async () => {
    api = await startApiWithAccounts({ OPERATOR_TOKEN: token }, store);
    projecting = new AbortController();
    await runPredictionProjection({ store, orm: api.predictions, signal: projecting.signal });
  });
  beforeEach(async () => {
    gameId = String(Number(gameId) + 1);
    evening = new AskedEvening(store, gameBeginning(Date.now() + hour, gameId));
    await evening.openQuestion('gameWinner');
  });
  afterAll(async () => {
    projecting.abort();
    await api.stop();
  });

  const signedIn = async (): Promise<{ readonly page: Page; readonly fanId: string }> => {
    const [page, email] = [api.page(), `operator-${++people}@example.org`];
    const answer = await page.post('/api/account', { email, password: 'correct horse battery', displayName: 'Ann' });
    await grantRole(api.accounts, email, 'operator');
    return { page, fanId: Me.parse(answer.body).fanId };
  };
  const byToken = (what: string, body: object) =>
    request(api.server).post(`${path}/${what}`).set('Authorization', `Bearer ${token}`).send(body);
  const problemOf = ({ status, body }: { readonly status: number; readonly body: unknown }) =>
    [status, Problem.parse(body).code] as const;
  const asked = async (): Promise<readonly AskedQuestion[]> =>
    (await readQuestionsOf(store, gameId)).flatMap(({ question }) => (question.asked ? [question] : []));
  const idsOf = (questions: readonly AskedQuestion[]) => questions.map(({ opened }) => opened.questionId);
  const standings = async () => new Set((await asked()).map(({ standing }) => standing.is));
  const lastWord = async () => (await Array.fromAsync(store.read(ASKING_STREAM))).at(-1)?.data;

  it('suspends a game, sees it listed and opens it again, under the id of who is signed in', async () => {
    const { page, fanId } = await signedIn();
    const before = idsOf(await asked());
    const scope = { gameId, kind: null };
    const suspended = await page.post(`${path}/suspend`, { gameId, reason, by: 'somebody-else' });
    expect([suspended.status, QuestionsHeld.strict().parse(suspended.body)]).toEqual([
      200,
      { scope, holds: [{ scope, reason, by: fanId }], questionIds: before },
    ]);
    expect(await standings()).toEqual(new Set(['suspended']));
    expect(await lastWord()).toEqual({ scope, reason, by: fanId });
    const { holds } = QuestionHolds.strict().parse((await page.get(path)).body);
    expect(holds).toEqual([{ scope, reason, by: fanId, since: expect.any(String) as string, questionIds: before }]);

    // Fans are shown why.
    await eventually(async () => {
      const { body } = await api.page().get(`/api/games/${gameId}/questions`);
      const [question] = QuestionsOfGame.parse(body).questions;
      expect(question?.standing).toEqual({ is: 'suspended', reason: 'operator', detail: reason });
    });
    await evening.goOn();
    expect(idsOf(await asked())).toEqual(before);

    const opened = await page.post(`${path}/open`, { gameId, reason: 'It is right again.' });
    expect(QuestionsHeld.parse(opened.body)).toMatchObject({ holds: [] });
    expect(QuestionHolds.parse((await page.get(path)).body)).toEqual({ holds: [] });
  });

  it('suspends one kind everywhere, by the token, under the id that is given', async () => {
    const scope = { gameId: null, kind: 'total' };
    const totals = (await asked()).filter(({ opened }) => opened.terms.kind === 'total');
    expect(totals).toHaveLength(1);
    const { questionIds } = QuestionsHeld.parse((await byToken('suspend', { kind: 'total', reason, by: 'op-7' })).body);
    expect(questionIds).toEqual(expect.arrayContaining(idsOf(totals)));
    expect(await standings()).toEqual(new Set(['open', 'suspended']));
    expect(await lastWord()).toEqual({ scope, reason, by: 'op-7' });
    expect(QuestionsHeld.parse((await byToken('open', { kind: 'total', reason })).body).questionIds).toEqual(
      questionIds,
    );
    expect(await lastWord()).toMatchObject({ by: 'operator' });
    expect(await standings()).toEqual(new Set(['open']));
  });

  it('opens with a game what was suspended in it, and says what holds some of it still', async () => {
    const totals = { gameId: null, kind: 'total' };
    for (const scope of [{ gameId, kind: 'marginBand' }, { gameId }, { kind: 'total' }])
      await byToken('suspend', { ...scope, reason, by: 'op-7' });
    const opened = QuestionsHeld.parse((await byToken('open', { gameId, reason })).body);
    expect(opened.holds).toEqual([{ scope: totals, reason, by: 'op-7' }]);
    expect(QuestionsHeld.parse((await byToken('open', { kind: 'total', reason })).body).holds).toEqual([]);
    expect(await standings()).toEqual(new Set(['open']));
  });

  it('voids what is not decided, once and for good', async () => {
    const { page, fanId } = await signedIn();
    const before = idsOf(await asked());
    const voided = await page.post(`${path}/void`, { gameId, reason });
    expect(QuestionsVoided.strict().parse(voided.body)).toEqual({ scope: { gameId, kind: null }, questionIds: before });
    for (const { events, question } of await readQuestionsOf(store, gameId)) {
      expect(question).toMatchObject({ standing: { is: 'locked' }, settlement: { is: 'void', reason: 'operator' } });
      expect(events.at(-1)?.data).toMatchObject({ cause: { kind: 'operator', by: fanId, reason } });
    }
    expect(QuestionsVoided.parse((await page.post(`${path}/void`, { gameId, reason })).body).questionIds).toEqual([]);
  });

  it('must say what and why, of a game that there is', async () => {
    expect(problemOf(await byToken('suspend', { reason }))).toEqual([400, 'bad-request']);
    expect(problemOf(await byToken('void', { gameId, reason: ' ' }))).toEqual([400, 'bad-request']);
    expect(problemOf(await byToken('open', { kind: 'coinToss', reason }))).toEqual([400, 'bad-request']);
    expect(problemOf(await byToken('suspend', { gameId, reason, by: 'Ann Example' }))).toEqual([400, 'bad-request']);
    for (const what of ['suspend', 'open', 'void'])
      expect(problemOf(await byToken(what, { gameId: 'nowhere', reason }))).toEqual([404, 'unknown-game']);
  });

  it('is nobody else', async () => {
    const guest = api.page();
    await guest.post('/api/session/guest');
    for (const what of ['suspend', 'open', 'void'])
      expect(problemOf(await guest.post(`${path}/${what}`, { gameId, reason }))).toEqual([401, 'token-required']);
    expect(problemOf(await guest.get(path))).toEqual([401, 'token-required']);
    const { page } = await signedIn();
    const foreign = page.request('post', `${path}/void`).set('Origin', 'https://evil.example');
    expect(problemOf(await foreign.send({ gameId, reason }))).toEqual([403, 'foreign-origin']);
    expect(await standings()).toEqual(new Set(['open']));
  });
});
