import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { QuestionView } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { QuestionsPanel } from './questions-panel';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const game = gameOf(started, ...inOrder(basket('home', { id: 'p1', text: 'Okonjo makes layup' })));
const over = gameOf(started, {
  type: 'GameEnded',
  data: { gameId: 'g', score: { home: 90, away: 80 }, how: 'played' },
});
const put = 'PUT /api/questions/g.1/prediction';
const get = 'GET /api/games/g/questions';
const winner: Partial<QuestionView> = {
  terms: { kind: 'gameWinner', edition: 'secondHalf' },
  chanceLimits: { isRequired: true, least: 0.5, most: 0.99 },
};

describe('QuestionsPanel', () => {
  let server: Server;
  let live: FakeConnection;
  let fixture: ComponentFixture<QuestionsPanel>;
  let screen: Screen;

  beforeEach(async () => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), ...withServer(), { provide: LIVE_CONNECTION, useValue: live }],
    });
    server = new Server();
    const begun = TestBed.inject(Session).ensureFan();
    await server.answers('POST /api/session/guest', guest);
    await begun;
    await TestBed.inject(Router).navigateByUrl('/?questions=open');
    fixture = TestBed.createComponent(QuestionsPanel);
    document.body.append(fixture.nativeElement as HTMLElement);
    screen = new Screen(
      () => fixture,
      () => page(),
    );
  });
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const begin = (of: KnownGame = game) => {
    fixture.componentRef.setInput('game', of);
    fixture.detectChanges();
  };
  const show = async (...questions: readonly QuestionView[]) => {
    begin();
    await server.answers(get, { gameId: 'g', questions });
    await until(() => page().querySelector('pbp-question-card') !== null);
  };
  const option = (id: string) => page().querySelector<HTMLButtonElement>(`[data-option="${id}"]`);
  const bar = () => page().querySelector<HTMLButtonElement>('[aria-expanded]');

  it('is loading, says what failed, and tries again', async () => {
    begin();
    expect(page().querySelector('[aria-busy=true]')?.getAttribute('aria-label')).toBe('Loading the questions');
    await server.refuses(get, 503, 'unavailable');
    await screen.says('The questions could not be loaded.');
    screen.press('Try again');
    await server.answers(get, { gameId: 'g', questions: [] });
    await screen.says('Nothing has been asked yet');
  });

  it('is not there where nothing was asked about what is over', async () => {
    begin(over);
    await server.answers(get, { gameId: 'g', questions: [] });
    await fixture.whenStable();
    expect(page().querySelector('aside')).toBeNull();
  });

  it('says how many are open, opens and closes, and is as it was after a reload', async () => {
    await show(
      aQuestion(),
      aQuestion({ questionId: 'g.2', number: 2 }),
      aQuestion({ questionId: 'g.3', standing: locked }),
    );
    expect(bar()?.textContent).toContain('2 open questions');
    bar()?.click();
    await until(() => bar()?.getAttribute('aria-expanded') === 'false');
    expect(page().querySelector('pbp-question-card')).toBeNull();
    await until(() => !TestBed.inject(Router).url.includes('questions=open'));
    bar()?.click();
    await until(() => TestBed.inject(Router).url.includes('questions=open'));
    expect(bar()?.getAttribute('aria-expanded')).toBe('true');
  });

  it('closes by Escape, and the focus goes on at the bar', async () => {
    await show(aQuestion());
    option('home')?.focus();
    option('home')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => bar()?.getAttribute('aria-expanded') === 'false');
    expect(document.activeElement).toBe(bar());
  });

  it('takes a tap for a pick, says what it brings and when it locks, and lets it be taken back', async () => {
    await show(aQuestion());
    expect(screen.words).toContain('Locks when the 2nd quarter begins');
    expect(option('away')?.textContent).toMatch(/Drovers.*\+\d+ points/s);
    option('away')?.click();
    await screen.says('Sending …');
    expect(option('away')?.getAttribute('aria-pressed')).toBe('true');
    await server.answers(put, { answer: anAnswer({ pick: 'away', modelChance: 0.4 }) });
    await screen.says('Taken. Locks when');
    expect(screen.words).toContain('Drovers. Worth 25 points if right.');
    screen.press('Take back');
    await server.answers('DELETE /api/questions/g.1/prediction', { answer: null });
    await until(() => option('away')?.getAttribute('aria-pressed') === 'false');
  });

  it('asks how sure where that must be said, and saves both at once', async () => {
    await show(aQuestion(winner));
    option('home')?.click();
    await fixture.whenStable();
    expect(server.open()).toEqual([]);
    const slider = page().querySelector('input[type=range]');
    slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }));
    await fixture.whenStable();
    screen.press('Save pick');
    const request = await server.asked(put);
    expect(request.request.body).toMatchObject({ pick: 'home', chance: 0.65 });
    request.flush({ answer: anAnswer({ chance: 0.65 }) });
    await screen.says('Lanterns, 65 %.');
    expect(screen.button('Saved').disabled).toBe(true);
  });

  it('keeps what is chosen and not saved while news come', async () => {
    await show(aQuestion(winner));
    option('home')?.click();
    live.send('question', aQuestion({ ...winner, crowd: null }));
    await fixture.whenStable();
    expect(option('home')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('says why something was not taken, and brings back what stood', async () => {
    await show(aQuestion({ answer: anAnswer() }));
    option('away')?.click();
    await server.refuses(put, 409, 'QUESTION_SUSPENDED');
    await until(() => screen.alert === 'Not taken: picking is paused at the moment.');
    expect(option('home')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('cannot be picked while it is paused, and says why', async () => {
    await show(aQuestion({ standing: { is: 'suspended', reason: 'operator', detail: 'The clock is wrong.' } }));
    expect(screen.words).toContain('The clock is wrong.');
    expect(option('home')?.disabled).toBe(true);
  });

  it('cannot be picked any more where the game says already that it closes', async () => {
    await show(aQuestion({ terms: { kind: 'raceTo', points: 5 } }));
    expect(screen.words).toContain('Locking now');
    expect(option('home')?.disabled).toBe(true);
  });

  it('shows how the fans were split once it is locked', async () => {
    await show(aQuestion({ standing: locked, crowd: { home: 3, away: 1 }, answer: anAnswer() }));
    expect(screen.words).toContain('Locked at Q2 12:00');
    expect(screen.words).toContain('4 fans picked');
    expect(screen.words).toMatch(/Drovers ?25 %.*Lanterns your pick ?75 %/);
  });

  it('shows what came of a pick and why, with the play that decided it and the receipt', async () => {
    const score = { is: 'right', points: 17, skill: null } as const;
    const view = aQuestion({ ...settledAs(decidedAs('home', 'p1')), answer: anAnswer({ score }) });
    await show(view);
    expect(screen.words).toMatch(/Right ?\+17 points/);
    const links = [...page().querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Q1 11:00, Okonjo makes layup', '/games/g/plays?play=p1'],
      ['Receipt', '/predictions/g.1.g'],
    ]);
  });

  it('says that a correction has changed what it came to, and why', async () => {
    const view = aQuestion({
      ...settledAs(decidedAs('home')),
      answer: anAnswer({ score: { is: 'right', points: 17, skill: null } }),
    });
    await show(view);
    const corrected = aQuestion({
      ...settledAs(decidedAs('home'), decidedAs('away')),
      answer: anAnswer({ score: { is: 'wrong', points: 0, skill: null } }),
    });
    live.send('answer', {
      is: 'scored',
      question: corrected,
      why: 'Now Drovers: the feed took back a three.',
      again: true,
    });
    await screen.says('Right, now wrong');
    expect(screen.words).toContain('Now Drovers: the feed took back a three.');
    expect(screen.words).toContain('Before the correction: Lanterns.');
  });

  it('says why a pick is void', async () => {
    const score = { is: 'void', reason: 'seenBefore' } as const;
    await show(aQuestion({ ...settledAs(decidedAs('home')), answer: anAnswer({ score }) }));
    expect(screen.words).toContain('was over before your pick reached us');
  });

  it('has the rule that it is decided by', async () => {
    await show(aQuestion());
    expect(screen.words).toContain('Rule, version 1');
    expect(page().querySelector('details ul')?.textContent).toContain('Who scores more in that period.');
  });

  it('says what is new in a polite voice, and nothing of what was there', async () => {
    await show(aQuestion());
    const voice = () => page().querySelector('pbp-questions-announcer[aria-live=polite]')?.textContent?.trim();
    expect(voice()).toBe('');
    await new Promise((resolve) => setTimeout(resolve));
    live.send('question', aQuestion({ standing: locked }));
    await until(() => voice() === 'Locked: Who scores more in the 2nd quarter?');
  });
});
