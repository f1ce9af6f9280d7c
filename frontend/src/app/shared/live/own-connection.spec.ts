import { TestBed } from '@angular/core/testing';
import { Session } from '../../domains/account/data/session';
import { leaveTrace } from '../../domains/account/data/session-trace';
import { ann, guest, Server, withServer } from '../../domains/account/testing/server';
import { FakeConnection } from '../../testing/fake-connection';
import { until } from '../../testing/until';
import { LIVE_CONNECTION } from './live-connection';
import { OwnConnection } from './own-connection';

const hour = 3_600_000;

describe('OwnConnection', () => {
  let live: FakeConnection;
  let server: Server;
  let session: Session;

  beforeEach(() => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [...withServer(), { provide: LIVE_CONNECTION, useValue: live }],
    });
    server = new Server();
    session = TestBed.inject(Session);
  });

  const begin = async (request: string, fan = guest) => {
    TestBed.inject(OwnConnection);
    live.open();
    session.begin();
    await server.answers(request, fan);
    await session.ensureFan();
    TestBed.tick();
  };

  it('is opened anew for a guest who has just begun: it was nobody’s', async () => {
    await begin('POST /api/session/guest');
    expect(live.reconnects).toBe(1);
  });

  it('is opened first where that takes longer than the guest, so that it is not cut on its way', async () => {
    TestBed.inject(OwnConnection);
    session.begin();
    await server.answers('POST /api/session/guest', guest);
    await session.ensureFan();
    TestBed.tick();
    expect(live.reconnects).toBe(0);
    live.open();
    expect(live.reconnects).toBe(1);
  });

  it('is left as it is where the session cannot be renewed', async () => {
    leaveTrace();
    await begin('GET /api/me', ann);
    live.cut();
    leaveTrace(Date.now() - hour);
    live.comeBack();
    await server.isAway('POST /api/session/refresh');
    TestBed.tick();
    expect(live.reconnects).toBe(0);
  });

  it('stays where the cookies that it was opened with were the fan’s', async () => {
    leaveTrace();
    await begin('GET /api/me', ann);
    expect(live.reconnects).toBe(0);
  });

  it('is opened anew where they were too old', async () => {
    leaveTrace(Date.now() - hour);
    await begin('POST /api/session/refresh', ann);
    expect(live.reconnects).toBe(1);
  });

  it('is opened anew when somebody signs in, and once more when they sign out', async () => {
    leaveTrace();
    await begin('GET /api/me', guest);
    const signedIn = session.signIn({ email: 'ann@example.org', password: 'p' });
    await server.answers('POST /api/session', ann);
    await signedIn;
    TestBed.tick();
    expect(live.reconnects).toBe(1);
    const signedOut = session.signOut();
    await server.answers('DELETE /api/session', null);
    await server.answers('POST /api/session/guest', guest);
    await signedOut;
    TestBed.tick();
    expect(live.reconnects).toBe(2);
  });

  it('is opened anew after another password, by which every session ended', async () => {
    leaveTrace();
    await begin('GET /api/me', ann);
    const changed = session.changePassword({ password: 'p', newPassword: 'q' });
    await server.answers('PUT /api/me/password', ann);
    await changed;
    TestBed.tick();
    expect(live.reconnects).toBe(1);
  });

  it('is not touched by a new name', async () => {
    leaveTrace();
    await begin('GET /api/me', guest);
    const renamed = session.rename('Bo');
    await server.answers('PATCH /api/me', { ...guest, displayName: 'Bo' });
    await renamed;
    TestBed.tick();
    expect(live.reconnects).toBe(0);
  });

  it('renews the session and is opened anew where it came back with cookies that had run out', async () => {
    leaveTrace();
    await begin('GET /api/me', ann);
    live.cut();
    leaveTrace(Date.now() - hour);
    live.comeBack();
    await server.answers('POST /api/session/refresh', ann);
    await until(() => {
      TestBed.tick();
      return live.reconnects === 1;
    });
    expect(server.open()).toEqual([]);
  });
});
