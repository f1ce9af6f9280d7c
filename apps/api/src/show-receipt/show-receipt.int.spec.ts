import { randomUUID } from 'node:crypto';
import { Answer, type AnswerStands, Me, Problem, Receipt } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { scoreAnswers } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

interface Somebody {
  readonly page: Page;
  readonly fanId: string;
}

const hour = 3_600_000;

describe('the receipt of a prediction', () => {
  const store = new InMemoryEventStore();
  let api: ApiWithAccounts;
  let gameId = '400';
  let evening: AskedEvening;

  beforeAll(async () => (api = await startApiWithAccounts({}, store)));
  beforeEach(() => {
    gameId = String(Number(gameId) + 1);
    // The feed's clock must not tell of what happened before it was answered.
    evening = new AskedEvening(store, gameBeginning(Date.now() + hour, gameId));
  });
  afterAll(() => api.stop());

  const guest = async (): Promise<Somebody> => {
    const page = api.page();
    return { page, fanId: Me.parse((await page.post('/api/session/guest')).body).fanId };
  };
  const answer = ({ page }: Somebody, id: string) =>
    page.put(`/api/questions/${id}/prediction`, { requestId: randomUUID(), pick: 'home', chance: 0.7 });
  const path = (questionId: string, fanId: string): string => `/api/predictions/${questionId}.${fanId}/receipt`;
  const problemOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => {
    const { code, detail } = Problem.parse(body);
    return { status, code, detail };
  };

  it('tells its owner everything, from the answer to the verdict, and how fresh the feed was', async () => {
    const ann = await guest();
    const id = await evening.openQuestion('gameWinner');
    const { league, day } = evening.known;
    api.pulse.beat({ gameId, league, day, at: new Date().toISOString(), intervalMs: 30_000 });
    const { body } = await answer(ann, id);
    expect(Answer.strict().safeParse((body as AnswerStands).answer).success).toBe(true);
    await evening.toTheEnd();
    await scoreAnswers(store, id, { now: evening.now, correlationId: 'c' });

    const shown = await ann.page.get(path(id, ann.fanId));

    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    const receipt = Receipt.strict().parse(shown.body);
    expect(receipt).toMatchObject({
      predictionId: `${id}.${ann.fanId}`,
      game: { gameId, phase: 'ended', freshness: { intervalMs: 30_000 } },
      requests: [{ is: 'placed', pick: 'home', chance: 0.7, inTime: true, feedAgeMs: expect.any(Number) as number }],
      counted: 0,
      lock: { reason: 'tipOff' },
      verdicts: [{ settlement: { is: 'decided' }, why: expect.stringMatching(/ won, /) as string }],
    });
    expect(receipt.score).toEqual(receipt.verdicts[0]?.score);
    expect(['right', 'wrong']).toContain(receipt.score.is);
  });

  it('is told to nobody else, in the same words as one that is not there', async () => {
    const [ann, eve] = [await guest(), await guest()];
    const id = await evening.openQuestion('gameWinner');
    await answer(ann, id);
    expect((await ann.page.get(path(id, ann.fanId))).status).toBe(200);

    const refused = problemOf(await eve.page.get(path(id, ann.fanId)));
    expect(refused).toMatchObject({ status: 404, code: 'unknown-prediction' });
    expect(problemOf(await eve.page.get(path(id, randomUUID())))).toEqual(refused);
    expect(problemOf(await eve.page.get(path(id, eve.fanId)))).toEqual(refused);
    expect(problemOf(await eve.page.get(path(`${gameId}.99`, eve.fanId)))).toEqual(refused);
    expect(problemOf(await api.page().get(path(id, ann.fanId)))).toMatchObject({ code: 'unauthenticated' });
    expect(problemOf(await eve.page.get('/api/predictions/nothing/receipt'))).toMatchObject({ code: 'bad-request' });
  });
});
