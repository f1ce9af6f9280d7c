import { type GameEvent } from '@pbp/domain';
import { eventually } from '@pbp/testing';
import request from 'supertest';
import { ProjectorModule } from '../../../projector/src/index.js';
import { type ApiOnPostgres, startApiOnPostgres } from '../testing/api-on-postgres.js';
import { append, basket, DAY, ended, gameWith, recorded } from '../testing/game-events.js';

const gameId = '401';

const history: GameEvent[] = [
  ...gameWith(gameId, 20),
  { type: 'PlayRevised', data: { gameId, play: basket(7, 'Layup'), after: 'p6' } },
  { type: 'PlayWithdrawn', data: { gameId, playId: 'p9' } },
  recorded(gameId, 20),
  ended(gameId, { home: 22, away: 18 }),
];
const last = history.length - 1;

const unfresh = (text: string): unknown =>
  JSON.parse(text, (key: string, value: unknown) => (key === 'freshness' ? null : value));

describe('the API over the read models in PostgreSQL', () => {
  let api: ApiOnPostgres;
  const get = (path: string) => request(api.server).get(path);

  beforeAll(async () => {
    api = await startApiOnPostgres(ProjectorModule);
    await append(api.store, history);
    await eventually(async () =>
      expect((await get(`/api/games/${gameId}`)).body).toMatchObject({ card: { revision: last } }),
    );
  });

  afterAll(() => api.stop());

  it.each(['', '/plays', '/box-score', '/timeline', '/win-probability'])(
    'answers games/:id%s as the fold of the log at the same revision does',
    async (path) => {
      const stored = await get(`/api/games/${gameId}${path}`);
      const folded = await get(`/api/games/${gameId}${path}?at=${last}`);
      expect([stored.status, folded.status]).toEqual([200, 200]);
      expect(unfresh(stored.text)).toEqual(unfresh(folded.text));
    },
  );

  it('lists the day', async () => {
    const answer = await get(`/api/games?league=nba&date=${DAY}`);

    expect(answer.body).toMatchObject({
      previous: null,
      next: null,
      games: [{ gameId, revision: last, phase: 'ended' }],
    });
  });

  it('does not know a game that was never projected', async () => {
    for (const path of ['', '/plays', '/box-score', '/timeline', '/win-probability']) {
      expect((await get(`/api/games/999${path}`)).body).toMatchObject({ code: 'unknown-game' });
    }
  });

  it('says that it is unavailable while the database is away', async () => {
    const [answer, past] = await api.withoutDatabase(async () => [
      await get(`/api/games?league=nba&date=${DAY}`),
      await get(`/api/games/${gameId}?at=3`),
    ]);

    expect(answer.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect(past.status).toBe(200);
    await eventually(async () => expect((await get(`/api/games?league=nba&date=${DAY}`)).status).toBe(200));
  });
});
