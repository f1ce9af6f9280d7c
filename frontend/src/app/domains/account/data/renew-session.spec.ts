import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../../../shared/http/problem';
import { ann, guest, Server, withServer } from '../testing/server';
import { Session } from './session';
import { leaveTrace } from './session-trace';

describe('a request that is refused for want of a session', () => {
  let server: Server;
  let http: HttpClient;
  let session: Session;

  beforeEach(async () => {
    localStorage.clear();
    leaveTrace();
    TestBed.configureTestingModule({ providers: [...withServer()] });
    server = new Server();
    http = TestBed.inject(HttpClient);
    session = TestBed.inject(Session);
    session.begin();
    await server.answers('GET /api/me', ann);
  });

  const get = (path: string) => firstValueFrom(http.get<string>(path));
  const codeOf = async (failing: Promise<unknown>) => problemOf(await failing.catch((error: unknown) => error)).code;
  const nothingMore = () => expect(server.open()).toEqual([]);

  it('is made once more after the session was renewed', async () => {
    const asked = get('/api/predictions');
    await server.refuses('GET /api/predictions', 401, 'unauthenticated');
    await server.answers('POST /api/session/refresh', ann);
    await server.answers('GET /api/predictions', ['mine']);
    expect(await asked).toEqual(['mine']);
    nothingMore();
  });

  it('shares one renewal with all that are refused meanwhile or were sent before it', async () => {
    const paths = ['/api/1', '/api/2', '/api/3'];
    const asked = Promise.all(paths.map(get));
    await server.refuses('GET /api/1', 401, 'unauthenticated');
    await server.refuses('GET /api/2', 401, 'unauthenticated');
    const renewal = await server.asked('POST /api/session/refresh');
    expect(server.open()).toEqual(['GET /api/3']);
    renewal.flush(ann);
    await server.answers('GET /api/1', { from: 1 });
    await server.answers('GET /api/2', { from: 2 });
    await server.refuses('GET /api/3', 401, 'unauthenticated');
    await server.answers('GET /api/3', { from: 3 });
    expect(await asked).toEqual([{ from: 1 }, { from: 2 }, { from: 3 }]);
    nothingMore();
  });

  it('is not made a third time', async () => {
    const code = codeOf(get('/api/predictions'));
    await server.refuses('GET /api/predictions', 401, 'unauthenticated');
    await server.answers('POST /api/session/refresh', ann);
    await server.refuses('GET /api/predictions', 401, 'unauthenticated');
    expect(await code).toBe('unauthenticated');
    nothingMore();
  });

  it('is answered for a new guest where the session has ended', async () => {
    const asked = get('/api/predictions');
    await server.refuses('GET /api/predictions', 401, 'unauthenticated');
    await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
    await server.answers('POST /api/session/guest', guest);
    await server.answers('GET /api/predictions', []);
    expect(await asked).toEqual([]);
    expect(session.who()).toEqual(guest);
    nothingMore();
  });

  it('changes nothing for the guest that somebody else meant', async () => {
    const code = codeOf(firstValueFrom(http.delete('/api/me', { body: { password: 'x' } })));
    await server.refuses('DELETE /api/me', 401, 'unauthenticated');
    await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
    await server.answers('POST /api/session/guest', guest);
    expect(await code).toBe('unauthenticated');
    nothingMore();
  });

  it('does change it where the session was only too old', async () => {
    const asked = firstValueFrom(http.patch('/api/me', { displayName: 'Ann' }));
    await server.refuses('PATCH /api/me', 401, 'unauthenticated');
    await server.answers('POST /api/session/refresh', ann);
    await server.answers('PATCH /api/me', ann);
    expect(await asked).toEqual(ann);
  });

  it.each([
    ['POST /api/session/refresh', ['POST /api/session/refresh']],
    ['POST /api/session/guest', ['POST /api/session/refresh', 'POST /api/session/guest']],
  ])('fails with what was wrong where %s is not answered, and the fan stays who they are', async (_, steps) => {
    const code = codeOf(get('/api/predictions'));
    await server.refuses('GET /api/predictions', 401, 'unauthenticated');
    for (const step of steps.slice(0, -1)) await server.refuses(step, 401, 'unauthenticated');
    await server.refuses(steps.at(-1) ?? '', 503, 'unavailable');
    expect(await code).toBe('unavailable');
    nothingMore();
  });

  it('is none for a wrong password, for another refusal, or for what is not our API', async () => {
    const refusals = [
      ['/api/session', 401, 'wrong-credentials'],
      ['/api/games', 403, 'operators-only'],
      ['/elsewhere', 401, 'unauthenticated'],
    ] as const;
    for (const [path, status, code] of refusals) {
      const failing = codeOf(get(path));
      await server.refuses(`GET ${path}`, status, code);
      expect(await failing).toBe(code);
    }
    nothingMore();
  });
});
