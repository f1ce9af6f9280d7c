import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CreatePool } from '@pbp/contracts';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { aPool } from '../testing/a-pool';
import { PoolsPage } from './pools-page';

@Component({ template: 'elsewhere' })
class Elsewhere {}

const card = { id: 'p', name: 'Tuesday Basement', ownerId: 'g', members: 10, joinedAt: '2026-11-20T12:00:00Z' };

describe('PoolsPage', () => {
  let server: Server;
  let harness: RouterTestingHarness;
  let screen: Screen;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'pools', component: PoolsPage },
          { path: '**', component: Elsewhere },
        ]),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: new FakeConnection() },
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create('/pools');
    document.body.append(page());
    screen = new Screen(() => harness.fixture, page);
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', guest);
  });
  afterEach(() => page().remove());

  const page = () => harness.fixture.nativeElement as HTMLElement;
  const listed = async (...pools: (typeof card)[]) => server.answers('GET /api/pools', { pools });
  const goneTo = (path: string) => until(() => TestBed.inject(Router).url === path);

  it('lists the pools, each a link', async () => {
    await listed(card, { ...card, id: 'o', name: 'Office', ownerId: 'b', members: 1 });
    await screen.says('Tuesday Basement');
    const links = [...page().querySelectorAll('pbp-pool-list a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent?.replaceAll(/\s+/g, ' ').trim()])).toEqual([
      ['/pools/p', 'Tuesday Basement 10 members, yours'],
      ['/pools/o', 'Office 1 member'],
    ]);
  });

  it('says what a pool is to who is in none', async () => {
    await listed();
    await screen.says('You are in no pool yet');
  });

  it('makes a pool and goes there', async () => {
    await listed();
    await screen.fill({ 'Name of the pool': 'Tuesday Basement' });
    screen.press('Make the pool');
    const asked = await server.asked('POST /api/pools');
    expect(asked.request.body).toEqual({ name: 'Tuesday Basement', requestId: expect.any(String) as string });
    asked.flush(aPool());
    await goneTo('/pools/p');
  });

  it('asks for the same pool again where the answer was lost, and for another under another name', async () => {
    await listed();
    const idOf = async (name: string) => {
      await screen.fill({ 'Name of the pool': name });
      screen.press('Make the pool');
      const asked = await server.asked('POST /api/pools');
      asked.error(new ProgressEvent('error'));
      await screen.says('The server cannot be reached.');
      await until(() => !screen.words.includes('Making it …'));
      return (asked.request.body as CreatePool).requestId;
    };
    const first = await idOf('Basement');
    expect(await idOf('Basement')).toBe(first);
    expect(await idOf('Attic')).not.toBe(first);
  });

  it('asks for a name before it sends anything, and says what is wrong with it', async () => {
    await listed();
    screen.press('Make the pool');
    await until(() => screen.faultOf('Name of the pool') === 'Give it a name.');
    await screen.fill({ 'Name of the pool': 'x'.repeat(61) });
    expect(screen.faultOf('Name of the pool')).toBe('The name can have 60 characters at most.');
    expect(server.open()).toEqual([]);
  });

  it('joins by a code however it is typed', async () => {
    await listed();
    await screen.fill({ Code: ' k7qf 2m9x ' });
    screen.press('Join');
    const asked = await server.asked('POST /api/pools/join');
    expect(asked.request.body).toEqual({ code: 'K7QF2M9X' });
    asked.flush(aPool());
    await goneTo('/pools/p');
  });

  it('asks for a code before it sends one', async () => {
    await listed();
    screen.press('Join');
    await until(() => screen.faultOf('Code') === 'Enter a code.');
    await screen.fill({ Code: 'K7QF' });
    expect(screen.faultOf('Code')).toBe('A code has 8 letters and digits.');
    expect(server.open()).toEqual([]);
  });

  it.each([
    [404, 'unknown-code', /^No pool has this code\./],
    [400, 'bad-request', /^This cannot be a code/],
  ])('says beside the code what a %i %s means', async (status, code, words) => {
    await listed();
    await screen.fill({ Code: 'K7QF2M9X' });
    screen.press('Join');
    await server.refuses('POST /api/pools/join', status, code);
    await until(() => words.test(screen.faultOf('Code') ?? ''));
    expect(document.activeElement).toBe(screen.field('Code'));
  });

  it.each([
    [409, 'pool-full', {}, /^This pool is full/],
    [429, 'too-many-requests', { 'Retry-After': '42' }, /Try again in 42 s\./],
  ])('says aloud what a %i %s means', async (status, code, headers, words) => {
    await listed();
    await screen.fill({ Code: 'K7QF2M9X' });
    screen.press('Join');
    await server.refuses('POST /api/pools/join', status, code, {}, headers);
    await until(() => words.test(screen.alert));
  });

  it('says what failed, and tries again; the forms stay', async () => {
    await server.refuses('GET /api/pools', 503, 'unavailable');
    await screen.says('Your pools could not be loaded.');
    expect(screen.button('Join')).toBeDefined();
    screen.press('Try again');
    await listed(card);
    await screen.says('10 members, yours');
  });
});
