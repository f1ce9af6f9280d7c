import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { ann, guest, Server, withServer } from '../testing/server';
import { fanResource } from './fan-resource';
import { Session } from './session';

interface Thing {
  readonly name: string;
}

describe('what a fan asks for', () => {
  let server: Server;
  let live: FakeConnection;
  let session: Session;

  beforeEach(() => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({ providers: [...withServer(), { provide: LIVE_CONNECTION, useValue: live }] });
    server = new Server();
    session = TestBed.inject(Session);
  });

  const begin = async () => {
    session.begin();
    await server.answers('POST /api/session/guest', guest);
  };
  const thingAt = (path: () => string | undefined = () => '/thing') =>
    TestBed.runInInjectionContext(() => fanResource<Thing>(path));
  const tick = () => TestBed.tick();
  const comesTo = ({ state }: ReturnType<typeof thingAt>, is: string) => until(() => (tick(), state().is === is));

  it('is asked for once there is a fan, and loaded then', async () => {
    const thing = thingAt();
    tick();
    expect([server.open(), thing.state()]).toEqual([[], { is: 'loading' }]);
    await begin();
    tick();
    await server.answers('GET /thing', { name: 'a' });
    await comesTo(thing, 'loaded');
    expect([thing.value(), thing.problem(), thing.fanId()]).toEqual([{ name: 'a' }, null, 'g']);
  });

  it('is asked for once it is known what', async () => {
    const path = signal<string | undefined>(undefined);
    const thing = thingAt(path);
    await begin();
    tick();
    expect(server.open()).toEqual([]);
    path.set('/other');
    tick();
    await server.answers('GET /other', { name: 'b' });
    await comesTo(thing, 'loaded');
  });

  it('is asked for anew by another fan, who sees nothing of the one before', async () => {
    const thing = thingAt();
    await begin();
    tick();
    await server.answers('GET /thing', { name: 'a' });
    await comesTo(thing, 'loaded');
    const signedIn = session.signIn({ email: 'ann@example.org', password: 'correct horse' });
    await server.answers('POST /api/session', ann);
    await signedIn;
    expect(thing.state()).toEqual({ is: 'loading' });
    tick();
    await server.answers('GET /thing', { name: 'ann’s' });
    await comesTo(thing, 'loaded');
    expect(thing.value()).toEqual({ name: 'ann’s' });
  });

  it.each([400, 404])('is missing where the server answers %d', async (status) => {
    const thing = thingAt();
    await begin();
    tick();
    await server.refuses('GET /thing', status, 'unknown');
    await comesTo(thing, 'missing');
  });

  it('has failed for any other reason, and is tried again when asked, or when the server can be reached again', async () => {
    const thing = thingAt();
    await begin();
    tick();
    await server.refuses('GET /thing', 503, 'unavailable');
    await comesTo(thing, 'failed');
    expect(thing.problem()).toMatchObject({ code: 'unavailable' });
    thing.reload();
    tick();
    await server.isAway('GET /thing');
    await comesTo(thing, 'failed');
    live.open();
    tick();
    await server.answers('GET /thing', { name: 'a' });
    await comesTo(thing, 'loaded');
  });

  it('has failed where nobody could be found out who asks, and begins with that when tried again', async () => {
    const thing = thingAt();
    session.begin();
    await server.isAway('POST /api/session/guest');
    await comesTo(thing, 'failed');
    thing.reload();
    await server.answers('POST /api/session/guest', guest);
    tick();
    await server.answers('GET /thing', { name: 'a' });
    await comesTo(thing, 'loaded');
  });

  it('is what a change made of it', async () => {
    const thing = thingAt();
    await begin();
    tick();
    await server.answers('GET /thing', { name: 'a' });
    await comesTo(thing, 'loaded');
    thing.set({ name: 'b' });
    expect(thing.state()).toEqual({ is: 'loaded', value: { name: 'b' } });
  });
});
