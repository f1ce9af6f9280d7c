import { TestBed } from '@angular/core/testing';
import { until } from '../../../testing/until';
import { ann, guest, Server, withServer } from '../testing/server';
import { Session } from './session';
import { leaveTrace, readTrace } from './session-trace';

const minutes = (n: number): number => Date.now() - n * 60_000;

describe('Session', () => {
  let server: Server;
  let session: Session;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [...withServer()] });
    server = new Server();
    session = TestBed.inject(Session);
  });

  const nothingMore = () => expect(server.open()).toEqual([]);
  const signedIn = async () => {
    leaveTrace();
    session.begin();
    await server.answers('GET /api/me', ann);
    await session.ensureFan();
  };

  describe('when the app is opened', () => {
    it('asks nothing before it begins', () => {
      expect(session.who()).toEqual({ kind: 'unknown' });
      nothingMore();
    });

    it('begins a guest, once, where nobody was here before', async () => {
      session.begin();
      session.begin();
      const fan = session.ensureFan();
      await server.answers('POST /api/session/guest', guest);
      expect(await fan).toEqual(guest);
      expect(session.who()).toEqual(guest);
      expect(readTrace()).toBe('fresh');
      expect(await session.ensureFan()).toEqual(guest);
      nothingMore();
    });

    it('goes on as who was here before', async () => {
      leaveTrace(minutes(5));
      session.begin();
      await server.answers('GET /api/me', ann);
      expect(await session.ensureFan()).toEqual(ann);
      nothingMore();
    });

    it.each([14, 60, -60])('renews the session first where it was renewed %i min ago', async (ago) => {
      leaveTrace(minutes(ago));
      session.begin();
      await server.answers('POST /api/session/refresh', ann);
      expect(await session.ensureFan()).toEqual(ann);
      expect(readTrace()).toBe('fresh');
      nothingMore();
    });

    it('begins anew as a guest where the session has ended', async () => {
      leaveTrace(minutes(60));
      session.begin();
      await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
      await server.answers('POST /api/session/guest', guest);
      expect(await session.ensureFan()).toEqual(guest);
      nothingMore();
    });

    it('is nobody, without an error, where the server is away, and tries again for who needs a fan', async () => {
      session.begin();
      await server.isAway('POST /api/session/guest');
      await until(() => session.who().kind === 'none');
      const needed = session.ensureFan();
      await server.answers('POST /api/session/guest', guest);
      expect(await needed).toEqual(guest);
    });

    it('tells who needs a fan what is wrong', async () => {
      const needed = session.ensureFan();
      await server.refuses('POST /api/session/guest', 429, 'too-many-requests');
      await expect(needed).rejects.toMatchObject({ status: 429 });
      expect(session.who()).toMatchObject({ kind: 'none', problem: { code: 'too-many-requests' } });
      nothingMore();
    });
  });

  it('is the fan who signs in', async () => {
    const signing = session.signIn({ email: 'ann@example.org', password: 'correct horse' });
    await server.answers('POST /api/session', ann);
    await signing;
    expect(session.fan()).toEqual(ann);
    expect(readTrace()).toBe('fresh');
  });

  it('renews the guest before it is registered, lest the server take it for somebody new', async () => {
    session.begin();
    await server.answers('POST /api/session/guest', guest);
    await session.ensureFan();
    const registering = session.register({ email: 'ann@example.org', password: 'correct horse', displayName: 'Ann' });
    const renewal = await server.asked('POST /api/session/refresh');
    nothingMore();
    renewal.flush(guest);
    await server.answers('POST /api/account', ann);
    await registering;
    expect(session.fan()).toEqual(ann);
  });

  it('registers nobody while the guest cannot be renewed', async () => {
    session.begin();
    await server.answers('POST /api/session/guest', guest);
    await session.ensureFan();
    const registering = session.register({ email: 'ann@example.org', password: 'correct horse', displayName: 'Ann' });
    await server.refuses('POST /api/session/refresh', 503, 'unavailable');
    await expect(registering).rejects.toMatchObject({ status: 503 });
    expect(session.fan()).toEqual(guest);
    nothingMore();
  });

  it('goes on as a new guest after signing out', async () => {
    await signedIn();
    const leaving = session.signOut();
    await server.answers('DELETE /api/session', null);
    await server.answers('POST /api/session/guest', guest);
    await leaving;
    expect(session.fan()).toEqual(guest);
  });

  it('is signed out where the server knows of no session any more', async () => {
    await signedIn();
    const leaving = session.signOut();
    await server.refuses('DELETE /api/session', 401, 'unauthenticated');
    await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
    await server.answers('POST /api/session/guest', guest);
    await server.answers('POST /api/session/guest', guest);
    await leaving;
    expect(session.fan()).toEqual(guest);
    nothingMore();
  });

  it('stays signed in where the sign-out did not come through', async () => {
    await signedIn();
    const leaving = session.signOut();
    await server.isAway('DELETE /api/session');
    await expect(leaving).rejects.toMatchObject({ status: 0 });
    expect(session.fan()).toEqual(ann);
  });

  it('is signed out even where no guest can begin', async () => {
    await signedIn();
    const leaving = session.signOutEverywhere();
    await server.answers('DELETE /api/sessions', null);
    await server.refuses('POST /api/session/guest', 503, 'unavailable');
    await leaving;
    expect(session.who()).toMatchObject({ kind: 'none' });
    expect(readTrace()).toBe('none');
  });

  it('does not call signed out everywhere what was refused', async () => {
    await signedIn();
    const leaving = session.signOutEverywhere();
    await server.refuses('DELETE /api/sessions', 401, 'unauthenticated');
    await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
    await server.answers('POST /api/session/guest', guest);
    await expect(leaving).rejects.toMatchObject({ status: 401 });
    nothingMore();
  });
});
