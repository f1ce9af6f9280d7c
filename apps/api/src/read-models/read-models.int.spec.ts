import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { type GameEvent } from '@pbp/domain';
import { connectReadModels } from '@pbp/read-models';
import { eventually } from '@pbp/testing';
import request from 'supertest';
import { ProjectorModule } from '../../../projector/src/index.js';
import { append, basket, DAY, ended, gameWith, recorded } from '../testing/game-events.js';
import { type RunningApi, startApi } from '../testing/start-api.js';

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
  let folder: string;
  let postgres: EmbeddedPostgres;
  let orm: MikroORM;
  let api: RunningApi;
  const get = (path: string) => request(api.server).get(path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-api-'));
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    orm = await connectReadModels(postgres.url);
    api = await startApi({ orm, modules: [ProjectorModule] });
    await append(api.store, history);
    await eventually(async () =>
      expect((await get(`/api/games/${gameId}`)).body).toMatchObject({ card: { revision: last } }),
    );
  }, 60_000);

  afterAll(async () => {
    await api.app.close();
    await orm.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

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
    await postgres.stop();
    const answer = await get(`/api/games?league=nba&date=${DAY}`);
    const past = await get(`/api/games/${gameId}?at=3`);
    postgres = await startEmbeddedPostgres({ dataDir: folder });

    expect(answer.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect(past.status).toBe(200);
    await eventually(async () => expect((await get(`/api/games?league=nba&date=${DAY}`)).status).toBe(200));
  }, 60_000);
});
