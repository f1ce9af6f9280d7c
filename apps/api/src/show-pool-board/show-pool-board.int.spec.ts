import { randomUUID } from 'node:crypto';
import { Me, PoolBoard, PoolView, Problem } from '@pbp/contracts';
import { leagueDayOf, seasonOf } from '@pbp/domain';
import { InMemoryEventStore } from '@pbp/eventing';
import { runPredictionProjection } from '@pbp/prediction-models';
import { scoreAnswers } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';
import { eventually } from '@pbp/testing';
import { type ApiWithAccounts, startApiWithAccounts } from '../testing/api-with-accounts.js';
import { type Page } from '../testing/page.js';

interface Somebody {
  readonly page: Page;
  readonly fanId: string;
}

const hour = 3_600_000;

describe('the board of a pool', () => {
  const store = new InMemoryEventStore();
  const evening = new AskedEvening(store, gameBeginning(Date.now() + hour));
  let api: ApiWithAccounts;
  let projecting: AbortController;

  beforeAll(async () => {
    api = await startApiWithAccounts({}, store);
    projecting = new AbortController();
    await runPredictionProjection({ store, orm: api.predictions, signal: projecting.signal });
  });
  afterAll(async () => {
    projecting.abort();
    await api.stop();
  });

  const guest = async (displayName: string): Promise<Somebody> => {
    const page = api.page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    await page.patch('/api/me', { displayName });
    return { page, fanId };
  };
  const poolOf = async (owner: Somebody, ...others: readonly Somebody[]): Promise<PoolView> => {
    const made = await owner.page.post('/api/pools', { requestId: randomUUID(), name: 'Section 112' });
    const pool = PoolView.parse(made.body);
    for (const { page } of others) await page.post('/api/pools/join', { code: pool.code });
    return pool;
  };
  const answer = ({ page }: Somebody, id: string, pick: string) =>
    page.put(`/api/questions/${id}/prediction`, { requestId: randomUUID(), pick, chance: 0.7 });
  const asked = ({ page }: Somebody, { id }: Pick<PoolView, 'id'>, query = '') =>
    page.get(`/api/boards/pools/${id}${query}`);
  const shown = async (who: Somebody, pool: PoolView, query = ''): Promise<PoolBoard> =>
    PoolBoard.strict().parse((await asked(who, pool, query)).body);
  const places = ({ rows }: PoolBoard) => rows.map(({ rank, displayName, judged }) => [rank, displayName, judged]);
  const codeOf = async (answered: ReturnType<typeof asked>) => {
    const { status, body } = await answered;
    return [status, Problem.parse(body).code];
  };

  it('has all its members, ranked among themselves, and nobody else', async () => {
    const [ann, bob, cyd, dan, eve] = [
      await guest('Ann'),
      await guest('Bob'),
      await guest('Cyd'),
      await guest('Dan'),
      await guest('Eve'),
    ];
    const pool = await poolOf(cyd, ann, bob, dan);
    const id = await evening.openQuestion('gameWinner');
    await answer(ann, id, 'home');
    await answer(bob, id, 'away');
    await answer(dan, id, 'home');
    await answer(eve, id, 'home');
    await evening.toTheEnd();
    await scoreAnswers(store, id, { now: evening.now, correlationId: 'c' });
    const { phase, league, day } = evening.known;
    const season = `?season=${seasonOf(league, day)}`;
    if (phase.is !== 'ended') throw new Error('the game has ended');
    await dan.page.post(`/api/pools/${pool.id}/leave`);

    const homeWon = phase.score.home > phase.score.away;
    const judged = homeWon ? ['Ann', 'Bob'] : ['Bob', 'Ann'];
    await eventually(async () =>
      expect(places(await shown(ann, pool, season))).toEqual([
        [1, judged[0], 1],
        [2, judged[1], 1],
        [3, 'Cyd', 0],
      ]),
    );
    expect(await shown(cyd, pool, season)).toMatchObject({
      board: `pool:${pool.id}`,
      by: 'points',
      league: 'nba',
      season: seasonOf(league, day),
      fans: 2,
      mine: { rank: 3, fanId: cyd.fanId, points: 0, skill: null },
    });
    const bySkill = await shown(ann, pool, `${season}&by=skill`);
    expect([bySkill.fans, bySkill.rows.map(({ rank }) => rank)]).toEqual([0, [1, 1, 1]]);
    expect(await codeOf(asked(eve, pool))).toEqual([404, 'unknown-pool']);
    expect(await codeOf(asked(dan, pool))).toEqual([404, 'unknown-pool']);
  });

  it('is of the present season of the NBA unless another is asked for', async () => {
    const ann = await guest('Ann');
    const pool = await poolOf(ann);
    const before = seasonOf('nba', leagueDayOf(Date.now()));
    const { season } = await shown(ann, pool);
    expect([before, seasonOf('nba', leagueDayOf(Date.now()))]).toContain(season);
    expect(await shown(ann, pool, '?league=wnba&season=2019')).toMatchObject({ league: 'wnba', season: 2019, fans: 0 });
  });

  it('is told to nobody without a session, and of no league or season that cannot be', async () => {
    const ann = await guest('Ann');
    const pool = await poolOf(ann);
    expect(await codeOf(asked({ page: api.page(), fanId: '' }, pool))).toEqual([401, 'unauthenticated']);
    expect(await codeOf(asked(ann, { id: randomUUID() }))).toEqual([404, 'unknown-pool']);
    expect(await codeOf(asked(ann, pool, '?league=chess'))).toEqual([404, 'unknown-league']);
    expect(await codeOf(asked(ann, pool, '?season=26'))).toEqual([400, 'bad-request']);
  });
});
