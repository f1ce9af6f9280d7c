import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { until } from '../../../testing/until';
import { Session } from '../data/session';
import { Screen } from '../testing/screen';
import { ann, Server, withServer } from '../testing/server';
import { SignInPage } from './sign-in-page';

@Component({ template: 'elsewhere' })
class Elsewhere {}

const right = { 'E-mail': 'ann@example.org', Password: 'correct horse' };

describe('SignInPage', () => {
  let server: Server;
  let screen: Screen;
  let harness: RouterTestingHarness;

  const open = async (path = '/sign-in') => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'sign-in', component: SignInPage },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...withServer(),
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create(path);
    document.body.append(harness.fixture.nativeElement as HTMLElement);
    screen = new Screen(
      () => harness.fixture,
      () => harness.fixture.nativeElement as HTMLElement,
    );
  };
  const goneTo = (path: string) => until(() => TestBed.inject(Router).url === path);

  it('asks for what lacks before it sends anything, and leads there', async () => {
    await open();
    screen.press('Sign in');
    await until(() => document.activeElement === screen.field('E-mail'));
    expect(screen.faultOf('E-mail')).toBe('Enter your e-mail.');
    expect(screen.faultOf('Password')).toBe('Enter your password.');
    await screen.fill({ 'E-mail': right['E-mail'] });
    expect(screen.faultOf('E-mail')).toBeNull();
    expect(server.open()).toEqual([]);
  });

  it('says nothing is wrong before it was tried', async () => {
    await open();
    screen.field('Password').dispatchEvent(new Event('blur'));
    await harness.fixture.whenStable();
    expect([screen.faultOf('E-mail'), screen.faultOf('Password')]).toEqual([null, null]);
  });

  it.each([
    ['/sign-in', '/me'],
    ['/sign-in?back=%2Fgames%2F1%2Fplays', '/games/1/plays'],
    ['/sign-in?back=%2F%2Fevil.example', '/me'],
    ['/sign-in?back=https:%2F%2Fevil.example%2F', '/me'],
  ])('signs in once, says so meanwhile, and from %s goes to %s', async (path, back) => {
    await open(path);
    await screen.fill(right);
    screen.press('Sign in');
    await screen.says('Signing in …');
    screen.press('Signing in …');
    const asked = await server.asked('POST /api/session');
    expect(asked.request.body).toEqual({ email: right['E-mail'], password: right.Password });
    expect(server.open()).toEqual([]);
    asked.flush(ann);
    await goneTo(back);
  });

  it('says beside the password what was wrong, leads there, and keeps what was typed', async () => {
    await open();
    await screen.fill({ ...right, Password: 'wrong' });
    screen.press('Sign in');
    await server.refuses('POST /api/session', 401, 'wrong-credentials');
    await until(() => document.activeElement === screen.field('Password'));
    expect(screen.faultOf('Password')).toBe('E-mail or password is wrong.');
    expect([screen.field('E-mail').value, screen.field('Password').value]).toEqual([right['E-mail'], 'wrong']);
    await screen.fill({ Password: right.Password });
    expect(screen.faultOf('Password')).toBeNull();
  });

  it.each([
    ['too many tries', 429, 'too-many-requests', { 'Retry-After': '42' }, /Try again in 42 s\./],
    ['an outage', 503, 'unavailable', { 'Retry-After': '5' }, /Try again in 5 s\./],
  ])('says aloud that there were %s, and can be sent again as it is', async (_, status, code, headers, words) => {
    await open();
    await screen.fill(right);
    const button = screen.button('Sign in');
    button.focus();
    button.click();
    await server.refuses('POST /api/session', status, code, {}, headers);
    await until(() => words.test(screen.alert));
    expect(document.activeElement).toBe(button);
    screen.press('Sign in');
    await server.answers('POST /api/session', ann);
    await goneTo('/me');
  });

  it('says that the server cannot be reached', async () => {
    await open();
    await screen.fill(right);
    screen.press('Sign in');
    await server.isAway('POST /api/session');
    await until(() => screen.alert.startsWith('The server cannot be reached.'));
  });

  it('shows the password to who asks for it, and hides it again', async () => {
    await open();
    const button = () => document.querySelector<HTMLElement>('button[aria-controls]');
    expect([screen.field('Password').type, button()?.getAttribute('aria-label')]).toEqual([
      'password',
      'Show password',
    ]);
    button()?.click();
    await harness.fixture.whenStable();
    expect([screen.field('Password').type, button()?.getAttribute('aria-label')]).toEqual(['text', 'Hide password']);
    button()?.click();
    await harness.fixture.whenStable();
    expect(screen.field('Password').type).toBe('password');
  });

  it('tells password managers what is what', async () => {
    await open();
    expect(screen.field('E-mail').autocomplete).toBe('username');
    expect(screen.field('Password').autocomplete).toBe('current-password');
  });

  it('has no form for who is signed in', async () => {
    await open('/sign-in?back=%2Fgames%2F1');
    const signing = TestBed.inject(Session).signIn({ email: right['E-mail'], password: right.Password });
    await server.answers('POST /api/session', ann);
    await signing;
    await screen.says('You are signed in as Ann.');
    expect(document.querySelector('form')).toBeNull();
    const onward = [...document.querySelectorAll('a.button')].map((link) => link.getAttribute('href'));
    expect(onward).toContain('/games/1');
  });
});
