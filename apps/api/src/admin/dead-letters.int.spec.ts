import { DeadLetterDetail, DeadLetterList, Health, Problem } from '@pbp/contracts';
import { type NewEvent, uuidV5 } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import request from 'supertest';
import { ProjectorModule } from '../../../projector/src/index.js';
import { type ApiOnPostgres, startApiOnPostgres } from '../testing/api-on-postgres.js';
import { append, ended, gameWith } from '../testing/game-events.js';
import { type RunningApi, startApi } from '../testing/start-api.js';

const metadata = { at: '2026-06-03T00:00:00Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };
const broken: NewEvent = { id: uuidV5('broken'), type: 'PlayRecorded', data: null, metadata };
const letterId = `games:${broken.id}`;
const path = `/api/admin/dead-letters/${letterId}`;

describe('an operator with a parked game', () => {
  let api: ApiOnPostgres;
  const get = (at: string) => request(api.server).get(at);
  const post = (at: string, body: object = {}) => request(api.server).post(at).send(body);
  const health = async (): Promise<Health> => Health.parse((await get('/health/ready').expect(200)).body);
  const gauge = async () => /^pbp_projector_parked_games (\d+)$/m.exec((await get('/metrics')).text)?.[1];

  beforeAll(async () => {
    api = await startApiOnPostgres(ProjectorModule);
    await append(api.store, gameWith('401', 3));
    await api.store.append('game-401', [broken], 'any');
    await append(api.store, [ended('401', { home: 2, away: 1 })], 6);
    await append(api.store, gameWith('402', 3));
  });

  afterAll(() => api.stop());

  it('sees how many games are parked, while everything can be read', async () => {
    const { parts } = await eventually(async () => {
      const seen = await health();
      expect(seen).toMatchObject({ status: 'degraded', parts: { 'parked-games': { state: 'degraded' } } });
      return seen;
    });
    expect(parts['parked-games']?.reason).toMatch(/^1 game is parked .*game-401/);
    expect(await gauge()).toBe('1');
    await eventually(() => get('/api/games/402').expect(200));
    expect((await get('/api/games/401').expect(200)).body).toMatchObject({
      card: { phase: 'inProgress', revision: 5 },
    });
    await get('/api/games/401?at=7').expect(200);
  });

  it('finds the event, its error and what waits behind it', async () => {
    const { deadLetters } = await eventually(async () => {
      const list = DeadLetterList.parse((await get('/api/admin/dead-letters').expect(200)).body);
      expect(list.deadLetters).toMatchObject([{ waitingBehind: 1 }]);
      return list;
    });
    expect(deadLetters).toMatchObject([{ id: letterId, gameId: '401', standing: 'parked', attempts: 3 }]);

    const letter = DeadLetterDetail.parse((await get(path).expect(200)).body);
    expect(letter).toMatchObject({ error: expect.stringContaining('TypeError') as unknown, event: { data: null } });
  });

  it('is told what is wrong with what was asked', async () => {
    const unknown = Problem.parse((await get('/api/admin/dead-letters/games:none').expect(404)).body);
    expect(unknown.code).toBe('unknown-dead-letter');
    await post('/api/admin/dead-letters/games:none/redrive').expect(404);
    const unreasoned = Problem.parse((await post(`${path}/skip`, { by: 'ann' }).expect(400)).body);
    expect(unreasoned.errors?.map((error) => error.path)).toEqual(['reason']);
    await post(`${path}/skip`, { reason: '  ' }).expect(400);
    await get('/api/admin/dead-letters?standing=lying').expect(400);
  });

  it('is refused as a form, as another site, and as a page whose name was rebound', async () => {
    const form = await request(api.server).post(`${path}/skip`).type('form').send({ reason: 'evil' }).expect(403);
    expect(Problem.parse(form.body)).toMatchObject({
      code: 'operators-only',
      detail: expect.stringMatching(/application\/json.*set OPERATOR_TOKEN/) as unknown,
    });
    await get('/api/admin/dead-letters').set('Host', 'evil.example').expect(403);
    expect(DeadLetterDetail.parse((await get(path)).body).instructions).toEqual([]);
  });

  it('redrives in vain, and sees the new error', async () => {
    const asked = await post(`${path}/redrive`, { by: 'bob', reason: 'mended?' }).expect(202);
    expect(DeadLetterDetail.parse(asked.body)).toMatchObject({ standing: 'asked' });

    await eventually(async () =>
      expect(DeadLetterDetail.parse((await get(path)).body)).toMatchObject({
        standing: 'parked',
        attempts: 4,
        instructions: [{ by: 'bob', reason: 'mended?', outcome: { kind: 'parkedAgain' } }],
      }),
    );
  });

  it('skips it with a reason, and the game goes on', async () => {
    const asked = Date.now();
    await post(`${path}/skip`, { by: 'ann', reason: 'the feed sent nothing' }).expect(202);

    await eventually(async () => expect((await get(path)).body).toMatchObject({ standing: 'skipped' }), {});
    process.stdout.write(`a skip was carried out ${Date.now() - asked} ms after it was asked\n`);
    await eventually(async () =>
      expect((await get('/api/games/401')).body).toMatchObject({ card: { phase: 'ended', revision: 7 } }),
    );
    await eventually(async () => expect(await health()).toMatchObject({ status: 'ready' }));
    expect(await gauge()).toBe('0');
    const again = Problem.parse((await post(`${path}/redrive`).expect(409)).body);
    expect(again).toMatchObject({ code: 'already-settled', detail: expect.stringContaining('skipped') as unknown });
    const settled = DeadLetterList.parse((await get('/api/admin/dead-letters?standing=settled')).body);
    expect(settled.deadLetters).toMatchObject([{ id: letterId, standing: 'skipped' }]);
  });

  it('sees events of questions beside those of games, and has them skipped as well', async () => {
    const data = { questionId: '402.1', settlementId: '', settlement: 0, part: 1, parts: 2, scores: null };
    const scores: NewEvent = { id: uuidV5('broken scores'), type: 'PredictionsScored', data, metadata };
    await api.store.append('question-402.1', [scores], 'any');
    const id = `predictions:${scores.id}`;
    const found = await eventually(async () => {
      const list = DeadLetterList.parse((await get('/api/admin/dead-letters').expect(200)).body);
      expect(list.deadLetters).toMatchObject([{ id }]);
      return list.deadLetters[0];
    });
    expect(found).toMatchObject({ feed: 'predictions', stream: 'question-402.1', gameId: '402', standing: 'parked' });

    await post(`/api/admin/dead-letters/${id}/redrive`, { by: 'bob' }).expect(202);
    const at = `/api/admin/dead-letters/${id}`;
    await eventually(async () =>
      expect(DeadLetterDetail.parse((await get(at)).body)).toMatchObject({
        standing: 'parked',
        instructions: [{ outcome: { kind: 'parkedAgain' } }],
      }),
    );
    await post(`${at}/skip`, { by: 'ann', reason: 'written by hand' }).expect(202);
    await eventually(async () => expect((await get(at)).body).toMatchObject({ standing: 'skipped' }));
    const settled = DeadLetterList.parse((await get('/api/admin/dead-letters?standing=settled')).body);
    expect(settled.deadLetters.map((letter) => letter.id)).toEqual([id, letterId]);
  });

  it('is told that the database is away', async () => {
    const answer = await api.withoutDatabase(async () => get('/api/admin/dead-letters'));
    expect(answer.body).toMatchObject({ status: 503, code: 'unavailable' });
  });
});

describe('with OPERATOR_TOKEN', () => {
  const token = 'correct-horse-battery';
  let api: RunningApi;
  beforeAll(async () => (api = await startApi({ environment: { OPERATOR_TOKEN: token } })));
  afterAll(() => api.app.close());

  it.each([undefined, 'Bearer wrong-horse-battery', `Basic ${token}`])('%p is not let in', async (given) => {
    const asking = request(api.server).get('/api/admin/dead-letters');
    const answer = await (given ? asking.set('Authorization', given) : asking).expect(401);
    expect(Problem.parse(answer.body).code).toBe('token-required');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('who sends it is let in, whatever the address', async () => {
    const answer = await request(api.server)
      .get('/api/admin/dead-letters?standing=lying')
      .set('Host', 'scores.example')
      .set('Authorization', `Bearer ${token}`);
    expect(Problem.parse(answer.body).code).toBe('bad-request');
  });
});
