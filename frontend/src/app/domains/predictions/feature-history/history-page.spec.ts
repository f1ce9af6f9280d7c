import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@pbp/contracts';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { ann, guest, Server, withServer } from '../../account/testing/server';
import { decidedAs, settledAs } from '../testing/a-question';
import { aProfile, gameDetail, myPredictions, ownAnswer } from '../testing/own-answers';
import { HistoryPage } from './history-page';

const asked = 'GET /api/me/predictions';
const settled = settledAs(decidedAs('home', 'p1'));
const right = ownAnswer('q2', { score: { is: 'right', points: 21, skill: null } }, settled);

describe('HistoryPage', () => {
  let server: Server;
  let live: FakeConnection;
  let harness: RouterTestingHarness;
  let screen: Screen;

  const open = async (fan: Me = guest, path = '/predictions') => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'predictions', component: HistoryPage }], withComponentInputBinding()),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: live },
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create(path);
    document.body.append(page());
    screen = new Screen(() => harness.fixture, page);
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', fan);
  };
  afterEach(() => page().remove());

  const page = () => harness.fixture.nativeElement as HTMLElement;
  const rows = () => [...page().querySelectorAll('pbp-answer-row')].map((row) => row.textContent ?? '');
  const linksOf = (words: string) =>
    [...page().querySelectorAll('a')]
      .filter((link) => link.textContent?.trim().startsWith(words))
      .map((link) => link.getAttribute('href'));

  const filter = (name: string) =>
    [...page().querySelectorAll<HTMLElement>('[aria-label="Which answers"] a')]
      .find((link) => link.textContent?.trim() === name)
      ?.click();

  it('is loading until it is there', async () => {
    await open();
    await server.asked(asked);
    expect(page().querySelector('[aria-busy=true]')?.getAttribute('aria-label')).toBe('Loading your predictions');
  });

  it('tells who has none how to begin, and invites a guest', async () => {
    await open();
    await server.answers(asked, myPredictions([], { profile: aProfile({ answers: 0 }) }));
    await screen.says('You have not predicted anything yet');
    expect(linksOf('Today’s games')).toEqual(['/']);
    expect(linksOf('Register')).toEqual(['/register']);
  });

  it('invites a guest who has predicted something too', async () => {
    await open();
    await server.answers(asked, myPredictions([right]));
    await screen.says('Keep what you did here');
    expect(linksOf('Register')).toEqual(['/register']);
  });

  it.each([
    ['nothing', myPredictions([], { profile: aProfile({ answers: 0 }) }), 'You have not predicted anything yet'],
    ['something', myPredictions([right]), '1,284 over all games'],
  ])('does not invite who is registered and has predicted %s', async (_, answers, words) => {
    await open(ann);
    await server.answers(asked, answers);
    await screen.says(words);
    expect(linksOf('Register')).toEqual([]);
  });

  it('shows what a fan has come to', async () => {
    await open();
    await server.answers(asked, myPredictions([right]));
    await screen.says('1,284 over all games');
    expect(screen.words).toContain('Answers 103 99 judged, 2 void');
    expect(screen.words).toMatch(/Right 58\s% 57 of 99/);
    expect(screen.words).toContain('+2.1 −0.4 to +4.6, vs the model');
    expect(screen.words).toContain('4 9 right answers at best; shown, not paid');
  });

  it('lists answers with what they came to, in words as soon as the game is known', async () => {
    await open();
    await server.answers(asked, myPredictions([ownAnswer('q3', { chance: 0.58 }), right]));
    await screen.says('Question 1');
    await server.answers('GET /api/games/g', gameDetail());
    await screen.says('Who scores more in the 2nd quarter?');
    expect(rows()[0]).toMatch(/Open/);
    expect(rows()[0]).toMatch(/CPH at HAR\. Lanterns, 58\s%\./);
    expect(rows()[1]).toMatch(/Right\s+\+21 points/);
    expect(linksOf('Receipt')).toEqual(['/predictions/q3.g', '/predictions/q2.g']);
    expect(linksOf('Game')).toEqual(['/games/g/plays', '/games/g/plays']);
  });

  it('says why an answer is void, and what a correction made of another', async () => {
    await open();
    const void_ = ownAnswer('q4', { score: { is: 'void', reason: 'seenBefore' } }, settled);
    const again = settledAs(decidedAs('away', 'p1'), decidedAs('home', 'p2'));
    await server.answers(
      asked,
      myPredictions([void_, ownAnswer('q5', { score: { is: 'right', points: 21, skill: null } }, again)]),
    );
    await screen.says('fell within 10 s of your pick');
    expect(rows()[1]).toMatch(/Wrong, now right\s+\+21/);
  });

  it('says why a question came to nothing, and that alone where the reason is not known here', async () => {
    await open();
    const score = { is: 'void', reason: 'questionVoid' } as const;
    const [tie, unknown] = ['tie', 'rainedOut'].map((reason) => settledAs({ is: 'void', reason }));
    await server.answers(asked, myPredictions([ownAnswer('q6', { score }, tie), ownAnswer('q7', { score }, unknown)]));
    await screen.says('Void: both teams scored the same. Nothing gained, nothing lost.');
    expect(rows()[1]).toContain('The question came to nothing: nothing gained, nothing lost.');
  });

  it('asks for the open ones, or those that are settled, and keeps the figures meanwhile', async () => {
    await open(guest, '/predictions?show=settled');
    const settledOnes = await server.asked(asked);
    expect(settledOnes.request.params.toString()).toBe('show=settled');
    settledOnes.flush(myPredictions([right]));
    await until(() => rows().length === 1);
    const current = () => page().querySelector('[aria-label="Which answers"] [aria-current]')?.textContent?.trim();
    expect(current()).toBe('Settled');

    filter('Open');
    const openOnes = await server.asked(asked);
    expect(openOnes.request.params.toString()).toBe('show=open');
    await until(() => current() === 'Open');
    expect(screen.words).toContain('1,284 over all games');
    expect(rows()).toEqual([]);
    expect(page().querySelector('[aria-busy=true]')?.getAttribute('aria-label')).toBe('Loading these answers');
    openOnes.flush(myPredictions([ownAnswer('q3')], { before: '7/7' }));
    await until(() => /Open/.test(rows()[0] ?? ''));
    await screen.says('Older answers');
    screen.press('Older answers');
    expect((await server.asked(asked)).request.params.toString()).toBe('show=open&before=7/7');
  });

  it('says where none is as it is asked for, and where these could not be read', async () => {
    await open(guest, '/predictions?show=open');
    await server.answers(asked, myPredictions([]));
    await screen.says('None of your answers is open.');
    filter('Settled');
    await server.refuses(asked, 503, 'unavailable');
    await screen.says('These answers could not be loaded.');
    expect(screen.words).toContain('1,284 over all games');
    screen.press('Try again');
    await server.answers(asked, myPredictions([right]));
    await until(() => rows().length === 1);
  });

  it('drops an older page that comes when another list is shown', async () => {
    await open();
    await server.answers(asked, myPredictions([ownAnswer('q3')], { before: '7/7' }));
    await screen.says('Older answers');
    screen.press('Older answers');
    const older = await server.asked(asked);
    filter('Open');
    await server.answers(asked, myPredictions([ownAnswer('q3')]));
    await until(() => rows().length === 1);
    older.flush(myPredictions([right]));
    await harness.fixture.whenStable();
    expect(rows()).toHaveLength(1);
  });

  it('fetches older ones behind those that are shown', async () => {
    await open();
    await server.answers(asked, myPredictions([ownAnswer('q3')], { before: '7/7' }));
    await screen.says('Older answers');
    screen.press('Older answers');
    const older = await server.asked(asked);
    expect(older.request.params.get('before')).toBe('7/7');
    older.flush(myPredictions([right]));
    await until(() => rows().length === 2);
    expect(screen.words).not.toContain('Older answers');
  });

  it('says that older ones could not be fetched, and tries again', async () => {
    await open();
    await server.answers(asked, myPredictions([ownAnswer('q3')], { before: '7/7' }));
    await screen.says('Older answers');
    screen.press('Older answers');
    await server.isAway(asked);
    await screen.says('Older answers could not be loaded.');
    screen.press('Try again');
    await server.answers(asked, myPredictions([right]));
    await until(() => rows().length === 2);
  });

  it('reads anew what an answer came to as soon as that is told', async () => {
    await open();
    await server.answers(asked, myPredictions([ownAnswer('q2')]));
    await until(() => /Open/.test(rows()[0] ?? ''));
    live.send('answer', { is: 'scored', question: right.question, why: 'Lanterns.', again: false });
    await server.answers(asked, myPredictions([right]));
    await until(() => /Right/.test(rows()[0] ?? ''));
  });

  it('says what failed, and tries again', async () => {
    await open();
    await server.refuses(asked, 503, 'unavailable');
    await screen.says('Your predictions could not be loaded.');
    screen.press('Try again');
    await server.answers(asked, myPredictions([right]));
    await until(() => rows().length === 1);
  });
});
