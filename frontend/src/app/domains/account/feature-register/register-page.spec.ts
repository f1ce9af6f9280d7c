import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { until } from '../../../testing/until';
import { Session } from '../data/session';
import { Screen } from '../testing/screen';
import { ann, guest, Server, withServer } from '../testing/server';
import { RegisterPage } from './register-page';

@Component({ template: 'elsewhere' })
class Elsewhere {}

const given = { Name: 'Ann', 'E-mail': 'ann@example.org', Password: 'correct horse' };

describe('RegisterPage', () => {
  let server: Server;
  let screen: Screen;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'register', component: RegisterPage },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...withServer(),
      ],
    });
    server = new Server();
    const begun = TestBed.inject(Session).ensureFan();
    await server.answers('POST /api/session/guest', guest);
    await begun;
    const { fixture } = await RouterTestingHarness.create('/register?back=%2Fgames%2F1');
    document.body.append(fixture.nativeElement as HTMLElement);
    screen = new Screen(
      () => fixture,
      () => fixture.nativeElement as HTMLElement,
    );
  });

  const send = async (fields: Readonly<Record<string, string>> = given) => {
    await screen.fill(fields);
    screen.press('Register');
    await server.answers('POST /api/session/refresh', guest);
  };

  it('says what is kept and why before it asks for anything', () => {
    expect(screen.words).toContain('What is kept, and why');
    expect(screen.words).toContain('a forgotten one cannot be replaced');
  });

  it('registers the guest and goes back to where they came from', async () => {
    await send();
    const asked = await server.asked('POST /api/account');
    expect(asked.request.body).toEqual({ displayName: 'Ann', email: 'ann@example.org', password: 'correct horse' });
    asked.flush(ann);
    await until(() => TestBed.inject(Router).url === '/games/1');
    expect(TestBed.inject(Session).fan()).toEqual(ann);
  });

  it('says beside each field what the server finds wrong, and leads to the first', async () => {
    await send({ ...given, 'E-mail': 'ann', Password: 'short' });
    await server.refuses('POST /api/account', 400, 'bad-request', {
      errors: [
        { path: 'email', message: 'must be an e-mail address' },
        { path: 'password', message: 'must have at least 8 characters' },
      ],
    });
    await until(() => document.activeElement === screen.field('E-mail'));
    expect(screen.faultOf('Name')).toBeNull();
    expect(screen.faultOf('E-mail')).toBe('The e-mail must be an e-mail address.');
    expect(screen.faultOf('Password')).toBe('The password must have at least 8 characters.');
    expect(screen.field('Name').value).toBe('Ann');
  });

  it('says beside the e-mail that it is taken', async () => {
    await send();
    await server.refuses('POST /api/account', 409, 'email-taken');
    await until(() => document.activeElement === screen.field('E-mail'));
    expect(screen.faultOf('E-mail')).toMatch(/^This e-mail cannot be used here\./);
  });

  it('tells password managers what is what', () => {
    const fills = ['Name', 'E-mail', 'Password'].map((label) => screen.field(label).autocomplete);
    expect(fills).toEqual(['nickname', 'username', 'new-password']);
  });
});
