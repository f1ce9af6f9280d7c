import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import {
  About,
  BoxScoreView,
  ExportedEvent,
  GameDetail,
  PlayList,
  Problem,
  Scoreboard,
  ScoreTimeline,
  WinProbability,
} from '@pbp/contracts';
import { StoreUnavailableError, InMemoryEventStore } from '@pbp/eventing';
import request from 'supertest';
import * as z from 'zod';
import { append, AT, DAY, ended, gameWith, scheduled } from './testing/game-events.js';
import { type RunningApi, startApi } from './testing/start-api.js';

const builtWebApp = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'pbp-web-'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><head><script>let theme = 1</script></head><app-root></app-root>',
  );
  writeFileSync(join(root, 'main-5AQ3K2LM.js'), 'console.log("hello")');
  writeFileSync(join(root, 'favicon.ico'), 'icon');
  return root;
};

const unfresh = (text: string): unknown =>
  JSON.parse(text, (key: string, value: unknown) => (key === 'freshness' ? null : value));

const Operation = z.object({
  parameters: z.array(z.object({ name: z.string() })),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
});
const OpenApi = z.object({
  paths: z.record(z.string(), z.object({ get: Operation.optional(), post: Operation.optional() })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('the API over HTTP', () => {
  let api: RunningApi;
  const get = (path: string) => request(api.server).get(path);
  /** The body as the schema has it: an answer that does not fit is an error here. */
  const read = async <Body>(path: string, schema: z.ZodType<Body>): Promise<Body> =>
    schema.parse((await get(path)).body);

  beforeAll(async () => {
    api = await startApi({ environment: { SIMULATED: 'true', LEAGUES: 'nba,wnba' }, webRoot: builtWebApp() });
    await append(api.store, [...gameWith('401', 30), ended('401', { home: 30, away: 30 })]);
    await append(api.store, [scheduled('402', '2026-06-05')]);
    await append(api.store, [scheduled('400', '2026-06-01')]);
  });

  afterAll(() => api.app.close());

  describe('every answer fits its published schema', () => {
    it.each([
      ['/api/about', About],
      [`/api/games?league=nba&date=${DAY}`, Scoreboard],
      ['/api/games/401', GameDetail],
      ['/api/games/401?at=5', GameDetail],
      ['/api/games/401/plays', PlayList],
      ['/api/games/401/box-score', BoxScoreView],
      ['/api/games/401/timeline', ScoreTimeline],
      ['/api/games/401/win-probability', WinProbability],
    ])('%s', async (path, schema: z.ZodObject) => {
      const answer = await get(path);

      expect(answer.status).toBe(200);
      expect(z.strictObject(schema.shape).parse(answer.body)).toEqual(answer.body);
    });
  });

  describe('about', () => {
    it('says that the games are simulated, which leagues there are and what day it is by the feed', async () => {
      api.pulse.beat({ league: 'nba', day: '2030-01-02', at: AT, intervalMs: 15_000 });

      const about = await read('/api/about', About);

      expect(about).toMatchObject({ name: 'Play-by-Play', simulated: true, today: { nba: '2030-01-02' } });
      expect(about.leagues.map(({ id }) => id)).toEqual(['nba', 'wnba']);
      expect(about.today['wnba']).toMatch(/^\d{4}-\d\d-\d\d$/);
    });
  });

  describe('the scoreboard', () => {
    it('lists the games of the day and the nearest days with games', async () => {
      const scoreboard = await read(`/api/games?league=nba&date=${DAY}`, Scoreboard);

      expect(scoreboard).toMatchObject({ previous: '2026-06-01', next: '2026-06-05' });
      expect(scoreboard.games.map(({ gameId }) => gameId)).toEqual(['401']);
    });

    it('carries when the feed last answered, and is another document then', async () => {
      const before = await get('/api/games?league=nba&date=2026-06-05');
      api.pulse.beat({ league: 'nba', day: '2026-06-05', at: AT, intervalMs: 15_000 });
      const after = await get('/api/games?league=nba&date=2026-06-05').set(
        'If-None-Match',
        before.headers['etag'] ?? '',
      );

      expect(after.status).toBe(200);
      const told = { observedAt: AT, intervalMs: 15_000 };
      expect(Scoreboard.parse(after.body)).toMatchObject({ freshness: told, games: [{ freshness: told }] });
    });
  });

  describe('the scoreboard a while ago', () => {
    const today = new Date().toISOString().slice(0, 10);
    const path = `/api/games?league=nba&date=${today}`;
    const scores = async (delay: number) =>
      (await read(`${path}&delay=${delay}`, Scoreboard)).games.map(({ gameId, revision, phase, score }) => ({
        gameId,
        revision,
        phase,
        score,
      }));

    beforeAll(async () => {
      const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
      const events = [...gameWith('501', 12, today), ended('501', { home: 12, away: 12 })];
      await append(api.store, events.slice(0, 8), -1, aMinuteAgo);
      await append(api.store, events.slice(8), 7, new Date().toISOString());
      await append(api.store, [scheduled('502', today)], -1, new Date().toISOString());
    });

    it('tells nothing that was noted since', async () => {
      const later = { gameId: '502', revision: 0, phase: 'scheduled', score: null };
      expect(await scores(30)).toEqual([
        { gameId: '501', revision: 7, phase: 'inProgress', score: { home: 6, away: 4 } },
        later,
      ]);
      const now = [{ gameId: '501', revision: 15, phase: 'ended', score: { home: 12, away: 12 } }, later];
      expect(await scores(0)).toEqual(now);
      expect((await read(path, Scoreboard)).games.map(({ revision }) => revision)).toEqual([15, 0]);
    });

    it('tells of a game that was not heard of by then how it was when it was', async () => {
      expect((await scores(120))[0]).toEqual({ gameId: '501', revision: 0, phase: 'scheduled', score: null });
    });
  });

  describe('a game at a revision', () => {
    it('stands as it stood then', async () => {
      const past = await read('/api/games/401?at=12', GameDetail);
      const present = await read('/api/games/401', GameDetail);

      expect(past.card).toMatchObject({ revision: 12, phase: 'inProgress', score: { home: 10, away: 10 } });
      expect(present.card).toMatchObject({ revision: 33, phase: 'ended', score: { home: 30, away: 30 } });
    });

    it.each(['', '/plays', '/box-score', '/timeline', '/win-probability'])(
      'tells%s the same as the present when it is the newest revision',
      async (path) => {
        const past = await get(`/api/games/401${path}?at=33`);
        const present = await get(`/api/games/401${path}`);

        expect(unfresh(past.text)).toEqual(unfresh(present.text));
      },
    );

    it('agrees with itself at every revision', async () => {
      for (let at = 0; at <= 33; at++) {
        const [detail, plays] = await Promise.all([
          read(`/api/games/401?at=${at}`, GameDetail),
          read(`/api/games/401/plays?at=${at}`, PlayList),
        ]);
        const baskets = Math.max(0, Math.min(at - 2, 30));
        expect(plays.plays).toHaveLength(baskets);
        expect(detail.card.lead).toHaveLength(baskets);
      }
    });
  });

  describe('the play list', () => {
    it('is filtered by period, player and scoring, with the scores of the whole game', async () => {
      const all = await read('/api/games/401/plays', PlayList);
      const some = await read('/api/games/401/plays?period=1&scoring=true&player=100', PlayList);

      expect(some.plays).toEqual(all.plays.filter((play) => play.participants.includes('100')));
      expect(some.plays.length).toBeGreaterThan(0);
      expect((await read('/api/games/401/plays?period=2', PlayList)).plays).toEqual([]);
    });
  });

  describe('the exported log', () => {
    it('is the log, one event a line', async () => {
      const { text, headers } = await get('/api/games/401/events').buffer(true);
      const events = text
        .trimEnd()
        .split('\n')
        .map((line) => ExportedEvent.parse(JSON.parse(line)));

      expect(headers['content-type']).toContain('application/x-ndjson');
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 34 }, (_, revision) => revision));
      expect(events[0]).toMatchObject({ type: 'GameScheduled', data: { gameId: '401' }, metadata: { at: AT } });
    });
  });

  describe('a link to a moment of a game', () => {
    const pageOf = async (path: string) => (await get(path).set('Accept', 'text/html')).text;

    it('has a picture of it, and says in its head which moment it is', async () => {
      const page = await pageOf('/games/401/plays?at=12');
      expect(page).toContain('<meta property="og:description" content="Q1 10:20, CPH 10, HAR 10">');
      const [, image = ''] = /property="og:image" content="http:\/\/[^/]+([^"]+)"/.exec(page) ?? [];
      expect(image).toBe('/api/games/401/preview.svg?at=12');
      const picture = await get(image);
      expect(picture.headers['content-type']).toMatch(/^image\/svg\+xml/);
      expect(String(picture.body)).toMatch(/^<svg .*<\/svg>$/);
    });

    it.each(['/games/401', '/games/401/plays?at=99', '/games/999?at=1', '/games/401?at=x', '/pools/401?at=1'])(
      'is none where it leads to %s',
      async (path) => {
        expect(await pageOf(path)).not.toContain('og:');
      },
    );

    it('has the newest moment in a picture that is asked for without one', async () => {
      const newest = await get('/api/games/401/preview.svg');
      expect(String(newest.body)).toContain('the final');
      expect((await get('/api/games/999/preview.svg')).status).toBe(404);
    });
  });

  describe('entity tags', () => {
    it.each([
      '/api/games/401',
      '/api/games/401/plays',
      '/api/games/401/box-score?at=7',
      `/api/games?league=nba&date=${DAY}`,
    ])('%s is not sent twice', async (path) => {
      const first = await get(path);
      const second = await get(path).set('If-None-Match', first.headers['etag'] ?? '');

      expect(first.status).toBe(200);
      expect(second.status).toBe(304);
      expect(second.text).toBe('');
    });

    it('change with the revision', async () => {
      const before = await get('/api/games/401/plays?at=10');
      const after = await get('/api/games/401/plays?at=11').set('If-None-Match', before.headers['etag'] ?? '');

      expect(after.status).toBe(200);
    });
  });

  describe('problems', () => {
    it.each([
      ['/api/nothing', 404, 'not-found'],
      ['/api/games/999', 404, 'unknown-game'],
      ['/api/games/999?at=0', 404, 'unknown-game'],
      ['/api/games/999/events', 404, 'unknown-game'],
      ['/api/games/999/plays', 404, 'unknown-game'],
      ['/api/games/401?at=34', 404, 'unknown-revision'],
      ['/api/games/401/box-score?at=99999', 404, 'unknown-revision'],
      ['/api/games/401?at=-1', 400, 'bad-request'],
      ['/api/games/401?at=1e3', 400, 'bad-request'],
      ['/api/games/401?at=1&at=2', 400, 'bad-request'],
      ['/api/games/401/plays?period=x', 400, 'bad-request'],
      ['/api/games/401/plays?scoring=perhaps', 400, 'bad-request'],
      ['/api/games/no%20game', 400, 'bad-request'],
      ['/api/games/%E0%A4%A', 400, 'bad-request'],
      ['/api/games', 400, 'bad-request'],
      ['/api/games?league=nba&date=2026-02-30', 400, 'bad-request'],
      [`/api/games?league=curling&date=${DAY}`, 404, 'unknown-league'],
      [`/api/games?league=nba&date=${DAY}&delay=121`, 400, 'bad-request'],
      [`/api/games?league=nba&date=${DAY}&delay=soon`, 400, 'bad-request'],
      ['/missing.js', 404, 'not-found'],
    ])('%s is %i %s', async (path, status, code) => {
      const answer = await get(path);

      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(Problem.parse(answer.body)).toMatchObject({ status, code, instance: path });
      expect(answer.status).toBe(status);
    });

    it('name each fault of a bad request', async () => {
      const { errors } = await read('/api/games?league=nba&date=tomorrow', Problem);

      expect(errors?.map(({ path }) => path)).toEqual(['date']);
    });

    it('answer other methods too', async () => {
      const answer = await request(api.server).post('/api/games').type('json').send('{"broken');

      expect(Problem.parse(answer.body).code).toBe('bad-request');
    });
  });

  describe('OpenAPI', () => {
    it('is valid and describes every route, its answer and its problems', async () => {
      const { text } = await get('/api/openapi.json');
      const { valid, errors } = await new Validator().validate(
        z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
      );
      const { paths } = OpenApi.parse(JSON.parse(text));
      const parameters = paths['/api/games/{id}/plays']?.get?.parameters.map(({ name }) => name);

      expect(errors).toBeUndefined();
      expect(valid).toBe(true);
      expect(Object.keys(paths).sort()).toEqual([
        '/api/about',
        '/api/account',
        '/api/admin/dead-letters',
        '/api/admin/dead-letters/{id}',
        '/api/admin/dead-letters/{id}/redrive',
        '/api/admin/dead-letters/{id}/skip',
        '/api/admin/questions',
        '/api/admin/questions/open',
        '/api/admin/questions/suspend',
        '/api/admin/questions/void',
        '/api/boards/days/{league}/{date}',
        '/api/boards/games/{id}',
        '/api/boards/pools/{id}',
        '/api/boards/seasons/{league}/{year}',
        '/api/games',
        '/api/games/{id}',
        '/api/games/{id}/box-score',
        '/api/games/{id}/events',
        '/api/games/{id}/plays',
        '/api/games/{id}/preview.svg',
        '/api/games/{id}/questions',
        '/api/games/{id}/timeline',
        '/api/games/{id}/win-probability',
        '/api/me',
        '/api/me/password',
        '/api/me/predictions',
        '/api/pools',
        '/api/pools/join',
        '/api/pools/{id}',
        '/api/pools/{id}/leave',
        '/api/pools/{id}/members/{fanId}',
        '/api/pools/{id}/owner',
        '/api/predictions/{id}/receipt',
        '/api/questions/{id}/prediction',
        '/api/session',
        '/api/session/guest',
        '/api/session/refresh',
        '/api/sessions',
        '/api/status',
      ]);
      expect(parameters?.sort()).toEqual(['at', 'id', 'period', 'player', 'scoring']);
      const skipping = paths['/api/admin/dead-letters/{id}/skip']?.post?.responses ?? {};
      expect(Object.keys(skipping).sort()).toEqual(['202', '400', '401', '403', '404', '409', '503']);
      const signingIn = paths['/api/session']?.post?.responses ?? {};
      expect(Object.keys(signingIn).sort()).toEqual(['200', '400', '401', '403', '415', '429', '503']);
      expect(paths['/api/games/{id}']?.get?.responses['404']?.content).toHaveProperty(['application/problem+json']);
    });

    it('points at nothing that is not there', async () => {
      const { text } = await get('/api/openapi.json');
      const { components } = OpenApi.parse(JSON.parse(text));
      const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);

      expect(references.length).toBeGreaterThan(10);
      for (const reference of references) {
        expect(Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)).toContain(reference);
      }
    });

    it('has pages to read', async () => {
      expect((await get('/docs')).text).toContain('swagger-ui');
    });
  });

  describe('health', () => {
    afterEach(() => ['projector', 'database'].forEach((part) => api.readiness.ready(part)));

    it('lives', async () => {
      expect((await get('/health/live')).body).toEqual({ status: 'live' });
    });

    it('goes on reading while nothing new comes in', async () => {
      api.readiness.down('projector', 'stuck');
      const answer = await get('/health/ready');

      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        status: 'degraded',
        parts: { projector: { state: 'down', reason: 'stuck' } },
      });
    });

    it('is down without what reading needs', async () => {
      api.readiness.down('database', 'gone');
      const answer = await get('/health/ready');

      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ status: 'down', parts: { 'live-feed': { state: 'ready' } } });
    });

    it('counts requests by route, never by address', async () => {
      await get('/api/games/401');
      const { text } = await get('/metrics');

      expect(text).toContain(
        'pbp_http_request_duration_seconds_count{method="GET",route="/api/games/:id",status="200"}',
      );
      expect(text).not.toContain('route="/api/games/401"');
    });
  });

  describe('the web app', () => {
    it.each(['/', '/games/401', '/nba/2026-06-03'])('answers %s with its page, always asked for anew', async (path) => {
      const { text, headers } = await get(path).set('Accept', 'text/html');

      expect(text).toContain('<app-root>');
      expect(headers['cache-control']).toBe('no-cache');
    });

    it('keeps hashed files for good and others not', async () => {
      expect((await get('/main-5AQ3K2LM.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await get('/favicon.ico')).headers['cache-control']).toBe('no-cache');
    });

    it('lets only its own code run, the inline script of its page included', async () => {
      const policy = String((await get('/')).headers['content-security-policy']);

      // printf 'let theme = 1' | openssl dgst -sha256 -binary | base64
      expect(policy).toContain("script-src 'self' 'sha256-qMN07CpSUhNb0a/ugetVCjYpopPdzuTrYF/NbwpjXKU='");
      expect(policy).not.toContain('upgrade-insecure-requests');
    });

    it('lets nothing run or be framed in what the API answers', async () => {
      const { headers } = await get('/api/about');
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
    });
  });

  it('compresses what is long', async () => {
    const answer = await get('/api/games/401/plays')
      .set('Accept-Encoding', 'gzip')
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(PlayList.parse(JSON.parse(String(answer.body))).plays).toHaveLength(30);
  });

  it('takes no question from pages of other origins', async () => {
    expect((await get('/api/about').set('Origin', 'https://elsewhere.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
  });
});

describe('the API while the log is away', () => {
  it('says so, and when to try again', async () => {
    const store = new InMemoryEventStore();
    const api = await startApi({ store });
    await append(store, gameWith('401', 3));
    store.read = () => {
      throw new StoreUnavailableError('gone');
    };

    const answer = await request(api.server).get('/api/games/401?at=1');
    const { status, code } = Problem.parse(answer.body);

    expect({ status, code, retry: answer.headers['retry-after'] }).toEqual({
      status: 503,
      code: 'unavailable',
      retry: '5',
    });
    await api.app.close();
  });
});
