import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { About, GameCard, Scoreboard } from '@pbp/contracts';
import { aCard } from '../../../testing/a-card';
import { FakeConnection, nextFrame } from '../../../testing/fake-connection';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { ScoreboardPage } from './scoreboard-page';

const about: About = {
  name: 'Play-by-Play',
  version: '1',
  simulated: true,
  leagues: [{ id: 'nba', name: 'NBA', plays: 'full' }],
  today: { nba: '2026-11-22' },
};
const bothLeagues: About = {
  ...about,
  leagues: [...about.leagues, { id: 'wnba', name: 'WNBA', plays: 'full' }],
  today: { nba: '2026-11-22', wnba: '2026-11-22' },
};
const day = (games: GameCard[], parts: Partial<Scoreboard> = {}): Scoreboard => ({
  league: 'nba',
  date: '2026-11-22',
  previous: null,
  next: null,
  freshness: { observedAt: '2026-11-22T23:59:55Z', intervalMs: 15_000 },
  games,
  ...parts,
});

describe('ScoreboardPage', () => {
  let server: FakeConnection;
  let http: HttpTestingController;
  let fixture: ComponentFixture<ScoreboardPage>;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LIVE_CONNECTION, useValue: server },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ScoreboardPage);
    server.open();
    fixture.detectChanges();
  });
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const games = () => [...page().querySelectorAll('[data-game]')].map((card) => card.getAttribute('data-game'));
  const filter = () => [...page().querySelectorAll('nav[aria-label=League] a')];
  const textOf = (gameId: string) => page().querySelector(`[data-game=${gameId}]`)?.textContent ?? '';
  const settle = async () => {
    await nextFrame();
    fixture.detectChanges();
  };
  const open = async (answer: Scoreboard) => {
    http.expectOne('/api/about').flush(about);
    await settle();
    http.expectOne('/api/games?league=nba&date=2026-11-22').flush(answer);
    await settle();
  };

  it('shows the first league’s today, with placeholders until it is there', async () => {
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    await open(day([aCard({ gameId: 'a' })]));
    expect(page().querySelector('h1')?.textContent).toBe('Sunday 22 November');
    expect(page().textContent).toContain('NBA: 1 live');
    expect(textOf('a')).toMatch(/Live, .*Q3 9:41.*59.*57/s);
  });

  it('shows cards as old as the delay says, and hears nothing newer', async () => {
    await open(day([aCard({ gameId: 'a', revision: 10, score: { home: 59, away: 57 } })]));
    TestBed.inject(SpoilerDelay).set(45);
    await settle();
    const delayed = '/api/games?league=nba&date=2026-11-22&delay=45';
    http.expectOne(delayed).flush(day([aCard({ gameId: 'a', revision: 8, score: { home: 51, away: 50 } })]));
    await settle();
    expect(textOf('a')).toMatch(/51.*50|50.*51/s);
    server.send('card', aCard({ gameId: 'a', revision: 11, score: { home: 62, away: 57 } }));
    await settle();
    expect(textOf('a')).not.toContain('62');

    TestBed.inject(SpoilerDelay).set(0);
    await settle();
    http
      .expectOne('/api/games?league=nba&date=2026-11-22')
      .flush(day([aCard({ gameId: 'a', revision: 11, score: { home: 62, away: 57 } })]));
    await settle();
    expect(textOf('a')).toContain('62');
    expect(server.scoreboards).toHaveLength(2);
  });

  it('keeps every card in its place while they change', async () => {
    await open(day([aCard({ gameId: 'a', period: 4 }), aCard({ gameId: 'b', phase: 'scheduled', score: null })]));
    expect(server.scoreboards[0]?.request).toEqual({ league: 'nba', date: '2026-11-22' });
    server.send('card', aCard({ gameId: 'a', phase: 'ended', detail: 'Final', revision: 11 }));
    server.send('card', aCard({ gameId: 'b', revision: 12, score: { home: 4, away: 103 } }));
    await settle();
    expect(games()).toEqual(['a', 'b']);
    expect(textOf('a')).toContain('Final');
    expect(textOf('b')).toContain('103');
    expect(page().textContent).toContain('1 live, 1 final');
  });

  it('has a filter for several leagues, which marks the one that is shown and leads to the same day of the others', async () => {
    fixture.componentRef.setInput('league', 'wnba');
    fixture.componentRef.setInput('date', '2026-11-21');
    http.expectOne('/api/about').flush(bothLeagues);
    await settle();
    http
      .expectOne('/api/games?league=wnba&date=2026-11-21')
      .flush(day([aCard({ gameId: 'w' })], { league: 'wnba', date: '2026-11-21' }));
    await settle();
    expect(filter().map((link) => [link.textContent?.trim(), link.getAttribute('href')])).toEqual([
      ['NBA', '/scores/nba/2026-11-21'],
      ['WNBA', '/scores/wnba/2026-11-21'],
    ]);
    expect(filter().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true']);
    expect(page().textContent).toContain('WNBA: 1 live');
    expect(games()).toEqual(['w']);
  });

  it('shows the games of the league that was chosen, and no longer those of the other', async () => {
    http.expectOne('/api/about').flush(bothLeagues);
    await settle();
    http.expectOne('/api/games?league=nba&date=2026-11-22').flush(day([aCard({ gameId: 'a' })]));
    await settle();
    expect(filter().map((link) => link.getAttribute('aria-current'))).toEqual(['true', null]);
    fixture.componentRef.setInput('league', 'wnba');
    fixture.componentRef.setInput('date', '2026-11-22');
    await settle();
    http.expectOne('/api/games?league=wnba&date=2026-11-22').flush(day([aCard({ gameId: 'w' })], { league: 'wnba' }));
    await settle();
    expect(games()).toEqual(['w']);
    expect(filter().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true']);
    expect(server.scoreboards.at(-1)?.request).toEqual({ league: 'wnba', date: '2026-11-22' });
  });

  it('has no filter where there is one league', async () => {
    await open(day([aCard({ gameId: 'a' })]));
    expect(filter()).toEqual([]);
  });

  it('says that a day has no games and where the nearest are', async () => {
    await open(day([], { previous: '2026-11-20', next: '2026-11-25' }));
    expect(page().textContent).toContain('No games on this day');
    const links = [...page().querySelectorAll('pbp-blank a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/scores/nba/2026-11-20', '/scores/nba/2026-11-25']);
  });

  it('does not say that today has no games before the feed has said so, and asks again until then', async () => {
    const timers = jest.spyOn(globalThis, 'setInterval');
    await open(day([], { freshness: { observedAt: null, intervalMs: null } }));
    expect(page().textContent).toContain('Waiting for the feed');
    expect(page().textContent).not.toContain('No games');

    const [askAgain] = timers.mock.calls.find(([, every]) => every === 15_000) ?? [];
    timers.mockRestore();
    if (typeof askAgain === 'function') askAgain();
    await settle();
    http.expectOne('/api/games?league=nba&date=2026-11-22').flush(day([]));
    await settle();

    expect(page().textContent).toContain('No games on this day');
    expect(page().textContent).not.toContain('Waiting');
  });

  it('says that there is no such day, and asks for none', async () => {
    fixture.componentRef.setInput('league', 'nba');
    fixture.componentRef.setInput('date', '2026-99-99');
    http.expectOne('/api/about').flush(about);
    await settle();
    http.expectNone(({ url }) => url === '/api/games');
    expect(page().textContent).toContain('There is no such day');
  });

  it('says that there is no such league', async () => {
    fixture.componentRef.setInput('league', 'quidditch');
    http.expectOne('/api/about').flush(about);
    fixture.componentRef.setInput('date', '2026-11-22');
    await settle();
    const problem = { type: 'about:blank', title: 'Not found', status: 404, code: 'unknown-league', detail: 'no' };
    http.expectOne('/api/games?league=quidditch&date=2026-11-22').flush(problem, { status: 404, statusText: '' });
    await settle();
    expect(page().textContent).toContain('There is no such league');
    expect(page().querySelector('pbp-failure')).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    http.expectOne('/api/about').flush(about);
    await settle();
    const problem = {
      type: 'about:blank',
      title: 'Unavailable',
      status: 503,
      code: 'unavailable',
      detail: 'Rebuilding.',
    };
    http.expectOne('/api/games?league=nba&date=2026-11-22').flush(problem, { status: 503, statusText: '' });
    await settle();
    expect(page().textContent).toContain('The games could not be loaded. Rebuilding.');
    page().querySelector<HTMLButtonElement>('pbp-failure button')?.click();
    await settle();
    http.expectOne('/api/games?league=nba&date=2026-11-22').flush(day([aCard({ gameId: 'a' })]));
    await settle();
    expect(games()).toEqual(['a']);
  });

  it('tries again by itself when the server is back', async () => {
    http.expectOne('/api/about').error(new ProgressEvent('error'));
    await settle();
    expect(page().textContent).toContain('The server cannot be reached.');
    server.cut();
    await settle();
    server.open();
    await settle();
    await open(day([aCard({ gameId: 'a' })]));
    expect(games()).toEqual(['a']);
  });
});
