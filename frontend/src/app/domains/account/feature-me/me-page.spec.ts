import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@pbp/contracts';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../data/session';
import { Screen } from '../testing/screen';
import { ann, guest, Server, withServer } from '../testing/server';
import { aQuestion } from '../../predictions/testing/a-question';
import { aProfile, myPredictions } from '../../predictions/testing/own-answers';
import { MePage } from './me-page';

const figures = 'GET /api/me/predictions?limit=1';

describe('MePage', () => {
  let server: Server;
  let live: FakeConnection;
  let fixture: ComponentFixture<MePage>;
  let screen: Screen;

  beforeEach(() => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), ...withServer(), { provide: LIVE_CONNECTION, useValue: live }],
    });
    server = new Server();
    fixture = TestBed.createComponent(MePage);
    document.body.append(fixture.nativeElement as HTMLElement);
    screen = new Screen(
      () => fixture,
      () => fixture.nativeElement as HTMLElement,
    );
  });
  afterEach(() => fixture.destroy());

  const open = async (fan: Me) => {
    const begun = TestBed.inject(Session).ensureFan();
    await server.answers('POST /api/session/guest', fan);
    await begun;
    await server.answers(figures, myPredictions([]));
    await fixture.whenStable();
  };
  const focused = () => (document.activeElement?.textContent ?? '').trim();

  it('shows what the fan has come to, with how sure the skill is', async () => {
    await open(ann);
    await screen.says('Answers 103 99 judged, 2 void');
    expect(screen.words).toMatch(/Right 58\s% 57 of 99\s?Points 1,284/);
    expect(screen.words).toContain('Skill +2.1 −0.4 to +4.6, vs the model');
    expect(screen.words).toContain('Streak 4 9 right answers at best');
  });

  it('reads the figures anew when an answer came to something', async () => {
    await open(ann);
    await screen.says('Points 1,284');
    live.send('answer', { is: 'scored', question: aQuestion(), why: 'Lanterns.', again: false });
    await server.answers(figures, myPredictions([], { profile: aProfile({ points: 1300 }) }));
    await screen.says('Points 1,300');
  });

  it('says how to come to figures, that they are loading, and that they could not be loaded', async () => {
    const begun = TestBed.inject(Session).ensureFan();
    await server.answers('POST /api/session/guest', guest);
    await begun;
    await until(() => document.querySelector('[aria-label="Loading your figures"]') !== null);
    await server.refuses(figures, 503, 'unavailable');
    await screen.says('Your figures could not be loaded.');
    expect(screen.words).toContain('You are a guest');
    screen.press('Try again');
    await server.answers(figures, myPredictions([], { profile: aProfile({ answers: 0 }) }));
    await screen.says('You have not predicted anything yet');
  });

  it('is loading until it is known who is here', async () => {
    await fixture.whenStable();
    expect(document.querySelector('[aria-busy=true]')?.getAttribute('aria-label')).toBe('Loading your account');
  });

  it('says what failed, and tries again when asked or when the server can be reached again', async () => {
    TestBed.inject(Session).begin();
    await server.isAway('POST /api/session/guest');
    await screen.says('Your account could not be loaded.');
    screen.press('Try again');
    await server.refuses('POST /api/session/guest', 503, 'unavailable');
    await until(() => TestBed.inject(Session).who().kind === 'none');
    live.open();
    await server.answers('POST /api/session/guest', guest);
    await screen.says('You are a guest');
  });

  it('invites a guest to register, and has nothing that needs a password', async () => {
    await open(guest);
    expect(screen.words).toContain('Keep what you did here');
    const links = [...document.querySelectorAll('pbp-invitation a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/register', '/sign-in']);
    expect(document.querySelector('[type=password]')).toBeNull();
  });

  it('shows a registered fan who they are', async () => {
    await open(ann);
    expect([...document.querySelectorAll('pbp-who-i-am dd')].map((fact) => fact.textContent)).toEqual([
      'Ann',
      'ann@example.org',
    ]);
  });

  it('shows the role of who has another than fans have', async () => {
    await open({ ...ann, role: 'operator' });
    expect([...document.querySelectorAll('pbp-who-i-am dd')].map((fact) => fact.textContent)).toContain('operator');
  });

  it('renames, and says so', async () => {
    await open(guest);
    await screen.fill({ Name: ' Bo ' });
    screen.press('Save name');
    const asked = await server.asked('PATCH /api/me');
    expect(asked.request.body).toEqual({ displayName: ' Bo ' });
    asked.flush({ ...guest, displayName: 'Bo' });
    await screen.says('Saved. Others see “Bo” from now on.');
    expect(screen.field('Name').value).toBe('Bo');
  });

  it('keeps a name that is being typed when the session is renewed meanwhile', async () => {
    await open(ann);
    await screen.fill({ Name: 'Anna' });
    const renewed = TestBed.inject(Session).renew();
    await server.answers('POST /api/session/refresh', { ...ann });
    await renewed;
    await fixture.whenStable();
    expect(screen.field('Name').value).toBe('Anna');
  });

  it('says what is wrong with a name', async () => {
    await open(ann);
    await screen.fill({ Name: 'deleted fan' });
    screen.press('Save name');
    await server.refuses('PATCH /api/me', 400, 'bad-request', {
      errors: [{ path: 'displayName', message: 'is what boards say of accounts that are gone' }],
    });
    await until(() => document.activeElement === screen.field('Name'));
    expect(screen.faultOf('Name')).toBe('The name is what boards say of accounts that are gone.');
  });

  it('changes the password and forgets what was typed', async () => {
    await open(ann);
    await screen.fill({ 'Current password': 'correct horse', 'New password': 'battery staple' });
    screen.press('Change password');
    const asked = await server.asked('PUT /api/me/password');
    expect(asked.request.body).toEqual({ password: 'correct horse', newPassword: 'battery staple' });
    asked.flush(ann);
    await screen.says('Changed. All your other devices are signed out.');
    expect([screen.field('Current password').value, screen.field('New password').value]).toEqual(['', '']);
    expect([screen.faultOf('Current password'), screen.faultOf('New password')]).toEqual([null, null]);
  });

  it('keeps what was typed where the password is not theirs', async () => {
    await open(ann);
    await screen.fill({ 'Current password': 'wrong', 'New password': 'battery staple' });
    screen.press('Change password');
    await server.refuses('PUT /api/me/password', 401, 'wrong-credentials');
    await until(() => document.activeElement === screen.field('Current password'));
    expect(screen.faultOf('Current password')).toBe('This is not your password.');
    expect(screen.field('New password').value).toBe('battery staple');
  });

  it.each([
    ['Sign out', 'DELETE /api/session', 'You are signed out here. You go on as a new guest.'],
    ['Sign out everywhere', 'DELETE /api/sessions', /^You are signed out on every device\./],
  ])('does as its button says: %s', async (button, request, words) => {
    await open(ann);
    screen.press(button);
    await server.answers(request, null);
    await server.answers('POST /api/session/guest', guest);
    await until(() => (typeof words === 'string' ? focused() === words : words.test(focused())));
    expect(screen.words).toContain('You are a guest');
  });

  it('says that the session has ended where that comes out by what was sent', async () => {
    await open(ann);
    await screen.fill({ Name: 'Anna' });
    screen.press('Save name');
    await server.refuses('PATCH /api/me', 401, 'unauthenticated');
    await server.refuses('POST /api/session/refresh', 401, 'unauthenticated');
    await server.answers('POST /api/session/guest', guest);
    await until(() => focused().startsWith('You are no longer signed in here: you go on as a guest.'));
    expect(screen.field('Name').value).toBe('');
    await server.answers(figures, myPredictions([]));
    expect(server.open()).toEqual([]);
  });

  it('says before a deletion what is deleted and what stays, and lets go of it', async () => {
    await open(ann);
    screen.press('Delete …');
    await until(() => focused().startsWith('Deleted: your name, your e-mail, your password'));
    expect(screen.words).toContain('Boards say “deleted fan” in its place.');
    screen.press('Keep it');
    await until(() => focused() === 'Delete …');
    expect(server.open()).toEqual([]);
  });

  it('deletes an account by its password', async () => {
    await open(ann);
    screen.press('Delete …');
    await fixture.whenStable();
    const password = () => document.querySelector<HTMLInputElement>('pbp-delete-account-form input');
    screen.press('Delete for good');
    await until(() => password()?.getAttribute('aria-invalid') === 'true');
    expect(server.open()).toEqual([]);
    const field = password();
    if (!field) throw new Error('no password is asked for');
    field.value = 'correct horse';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    screen.press('Delete for good');
    const asked = await server.asked('DELETE /api/me');
    expect(asked.request.body).toEqual({ password: 'correct horse' });
    asked.flush(null);
    await server.answers('POST /api/session/guest', guest);
    await until(() => focused() === 'Your account is deleted. You go on as a new guest.');
  });

  it('deletes a guest without a password', async () => {
    await open(guest);
    screen.press('Delete …');
    await fixture.whenStable();
    expect(document.querySelector('[type=password]')).toBeNull();
    screen.press('Delete for good');
    await server.answers('DELETE /api/me', null);
    await server.answers('POST /api/session/guest', { ...guest, fanId: 'h' });
    await until(() => focused() === 'Your account is deleted. You go on as a new guest.');
  });
});
