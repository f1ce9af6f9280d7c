import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { aPool } from '../testing/a-pool';
import { JoinPage } from './join-page';

@Component({ template: 'elsewhere' })
class Elsewhere {}

describe('JoinPage', () => {
  let server: Server;
  let harness: RouterTestingHarness;
  let screen: Screen;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'join/:code', component: JoinPage },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...withServer(),
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create('/join/k7qf2m9x');
    document.body.append(page());
    screen = new Screen(() => harness.fixture, page);
  });
  afterEach(() => page().remove());

  const page = () => harness.fixture.nativeElement as HTMLElement;
  const begin = async () => {
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', { ...guest, displayName: 'Robin' });
    await screen.says('your name (“Robin”)');
  };

  it('asks before it joins, and says what others will see', async () => {
    await begin();
    expect(screen.words).toContain('the pool with the code K7QF 2M9X');
    expect(server.open()).toEqual([]);
    const signIn = page().querySelector('[href^="/sign-in"]')?.getAttribute('href');
    expect(signIn).toBe('/sign-in?back=%2Fjoin%2Fk7qf2m9x');
  });

  it('joins and goes there', async () => {
    await begin();
    screen.press('Join the pool');
    const asked = await server.asked('POST /api/pools/join');
    expect(asked.request.body).toEqual({ code: 'K7QF2M9X' });
    asked.flush(aPool());
    await until(() => TestBed.inject(Router).url === '/pools/p');
  });

  it('begins as a guest first where there is nobody yet', async () => {
    await harness.fixture.whenStable();
    screen.press('Join the pool');
    await server.answers('POST /api/session/guest', guest);
    await server.answers('POST /api/pools/join', aPool());
    await until(() => TestBed.inject(Router).url === '/pools/p');
  });

  it.each([
    [404, 'unknown-code', /^No pool has this code\./],
    [409, 'pool-full', /^This pool is full/],
    [429, 'too-many-requests', /^That was tried too often\./],
  ])('says what a %i %s means, and can be tried again', async (status, code, words) => {
    await begin();
    screen.press('Join the pool');
    await server.refuses('POST /api/pools/join', status, code);
    await until(() => words.test(screen.alert));
    screen.press('Join the pool');
    await server.answers('POST /api/pools/join', aPool());
    await until(() => TestBed.inject(Router).url === '/pools/p');
  });
});
