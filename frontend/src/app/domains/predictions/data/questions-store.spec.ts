import { TestBed } from '@angular/core/testing';
import type { QuestionView } from '@pbp/contracts';
import { gameOf } from '../../../testing/a-game';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { LiveSocket } from '../../../shared/live/live-socket';
import { Session } from '../../account/data/session';
import { ann, guest, Server, withServer } from '../../account/testing/server';
import { anAnswer, aQuestion, decidedAs, locked, settledAs } from '../testing/a-question';
import { REPEAT_WAITS } from './deliver';
import { pickState } from './pick-state';
import { QuestionsStore } from './questions-store';

const put = 'PUT /api/questions/g.1/prediction';
const withdrawal = 'DELETE /api/questions/g.1/prediction';
const get = 'GET /api/games/g/questions';
const later = '2026-11-22T18:31:00.000Z';

describe('QuestionsStore', () => {
  let server: Server;
  let live: FakeConnection;
  let store: QuestionsStore;
  let session: Session;

  beforeEach(async () => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: live },
        { provide: REPEAT_WAITS, useValue: [1, 1, 1] },
        QuestionsStore,
      ],
    });
    server = new Server();
    session = TestBed.inject(Session);
    store = TestBed.inject(QuestionsStore);
    live.open();
    const begun = session.ensureFan();
    await server.answers('POST /api/session/guest', guest);
    await begun;
  });

  const tick = () => TestBed.tick();
  const question = () => {
    const asked = store.asked();
    return asked.is === 'there' ? asked.questions.find(({ view }) => view.questionId === 'g.1') : undefined;
  };
  const state = () => {
    const known = question();
    return known && pickState(known);
  };
  const answersWith = (...questions: readonly QuestionView[]) => server.answers(get, { gameId: 'g', questions });
  const open = async (...questions: readonly QuestionView[]) => {
    store.watch('g');
    tick();
    await answersWith(...questions);
    await until(() => (tick(), store.asked().is === 'there'));
  };
  const comesTo = (is: string) => until(() => (tick(), state()?.is === is));
  const join = () => {
    const socket = TestBed.inject(LiveSocket);
    socket.followGame(
      'g',
      () => undefined,
      () => undefined,
    );
    const freshness = { observedAt: null, intervalMs: null };
    live.watches
      .at(-1)
      ?.answer({ kind: 'snapshot', snapshot: { gameId: 'g', revision: 1, game: gameOf(), freshness } });
  };

  it('asks for the questions with the fan’s answers, in the order in which they were asked', async () => {
    await open(aQuestion({ questionId: 'g.2', number: 2 }), aQuestion({ answer: anAnswer() }));
    const asked = store.asked();
    expect(asked.is === 'there' && asked.questions.map(({ view }) => view.questionId)).toEqual(['g.1', 'g.2']);
    expect(state()).toMatchObject({ is: 'taken' });
  });

  it('shows a pick at once, then as taken', async () => {
    await open(aQuestion());
    store.pick('g.1', 'away', null);
    expect(state()).toEqual({ is: 'sending', pick: 'away', chance: null });
    const request = await server.asked(put);
    expect(request.request.body).toMatchObject({ pick: 'away', chance: null });
    request.flush({ answer: anAnswer({ pick: 'away' }) });
    await comesTo('taken');
    expect(question()?.view.answer?.pick).toBe('away');
  });

  it('goes back to what stood before where it is refused, and says why', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    store.pick('g.1', 'away', null);
    await server.refuses(put, 409, 'QUESTION_SUSPENDED');
    await comesTo('taken');
    expect(question()?.view.answer?.pick).toBe('home');
    expect(question()?.refused?.refusal).toEqual({ is: 'paused' });
  });

  it('says so where a pick came behind the lock, or too often', async () => {
    await open(aQuestion());
    store.pick('g.1', 'away', null);
    await server.refuses(put, 409, 'QUESTION_LOCKED');
    await comesTo('late');
    store.pick('g.1', 'home', null);
    await server.refuses(put, 429, 'too-many-requests', {}, { 'Retry-After': '17' });
    await comesTo('none');
    expect(question()?.refused?.refusal).toEqual({ is: 'tooOften', seconds: 17 });
  });

  it('sends what was not answered once more, under the same request id', async () => {
    await open(aQuestion());
    store.pick('g.1', 'away', 0.7);
    const first = await server.asked(put);
    first.error(new ProgressEvent('error'));
    const second = await server.asked(put);
    expect(second.request.body).toEqual(first.request.body);
    second.flush(null, { status: 503, statusText: 'unavailable' });
    const third = await server.asked(put);
    expect(third.request.body).toEqual(first.request.body);
    third.flush({ answer: anAnswer({ pick: 'away', chance: 0.7 }) });
    await comesTo('taken');
  });

  it('offers to send it again where it was lost too often, still under the same request id', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    store.pick('g.1', 'away', null);
    const first = await server.asked(put);
    first.error(new ProgressEvent('error'));
    for (const _ of [2, 3, 4]) await server.isAway(put);
    await comesTo('taken');
    expect(question()?.refused?.refusal).toEqual({ is: 'unanswered' });
    store.sendAgain('g.1');
    const again = await server.asked(put);
    expect(again.request.body).toEqual(first.request.body);
    again.flush({ answer: anAnswer({ pick: 'away', at: later }) });
    await until(() => question()?.view.answer?.pick === 'away');
    expect(question()?.refused).toBeNull();
  });

  it('sends one wish at a time, and of several only the last', async () => {
    await open(aQuestion());
    for (const pick of ['away', 'home', 'away']) store.pick('g.1', pick, null);
    const first = await server.asked(put);
    expect(server.open()).toEqual([]);
    first.flush({ answer: anAnswer({ pick: 'away' }) });
    const last = await server.asked(put);
    expect(last.request.body.requestId).not.toBe(first.request.body.requestId);
    expect(state()).toMatchObject({ is: 'sending', pick: 'away' });
    last.flush({ answer: anAnswer({ pick: 'away', at: later }) });
    await comesTo('taken');
    expect(server.open()).toEqual([]);
  });

  it('takes an answer back, and what the rows still say of it does not bring it back', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    store.takeBack('g.1');
    await server.answers(withdrawal, { answer: null });
    await comesTo('none');
    join();
    await until(() => (tick(), server.open().includes(get)));
    await answersWith(aQuestion({ answer: anAnswer(), rule: { version: 2, text: [] } }));
    await until(() => (tick(), question()?.view.rule.version === 2));
    expect(state()).toEqual({ is: 'none' });
  });

  it('shows no answer any more that was taken back in another tab', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    live.send('answer', { is: 'withdrawn', question: aQuestion(), at: later });
    await comesTo('none');
  });

  it('has nothing to take back where the server knows of nothing', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    store.takeBack('g.1');
    await server.refuses(withdrawal, 404, 'no-answer');
    await comesTo('none');
    expect(question()?.refused).toBeNull();
  });

  it('hears what is told to everybody and keeps the own answer; hears what that came to, and why', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    live.send('question', aQuestion({ standing: locked }));
    expect(state()).toMatchObject({ is: 'waiting' });
    const score = { is: 'right', points: 17, skill: null } as const;
    const view = aQuestion({ ...settledAs(decidedAs('home')), answer: anAnswer({ score }) });
    live.send('answer', { is: 'scored', question: view, why: 'Lanterns scored more.', again: false });
    expect(state()).toMatchObject({ is: 'right', points: 17 });
    expect(question()?.told).toEqual({ verdict: 1, why: 'Lanterns scored more.' });
    live.send('question', aQuestion());
    expect(state()).toMatchObject({ is: 'right' });
    live.send('question', aQuestion({ questionId: 'other.1', gameId: 'other' }));
    expect(store.asked()).toMatchObject({ questions: [{}] });
  });

  it('asks again when the game is joined anew, and what was told meanwhile is newer than the answer', async () => {
    await open(aQuestion());
    join();
    await until(() => (tick(), server.open().includes(get)));
    live.send('question', aQuestion({ standing: { is: 'suspended', reason: 'feedStale', detail: 'Silent.' } }));
    await answersWith(aQuestion(), aQuestion({ questionId: 'g.2', number: 2 }));
    await until(() => {
      tick();
      const asked = store.asked();
      return asked.is === 'there' && asked.questions.length === 2;
    });
    expect(question()?.view.standing.is).toBe('suspended');
  });

  it('says what failed, and is there once it is asked again', async () => {
    store.watch('g');
    tick();
    await server.refuses(get, 503, 'unavailable');
    await until(() => (tick(), store.asked().is === 'failed'));
    expect(store.asked()).toMatchObject({ problem: { code: 'unavailable' } });
    store.retry();
    tick();
    await answersWith(aQuestion());
    await until(() => (tick(), store.asked().is === 'there'));
  });

  it('is the next fan’s where somebody else is here, with nothing of the one before', async () => {
    await open(aQuestion({ answer: anAnswer() }));
    store.pick('g.1', 'away', null);
    const late = await server.asked(put);
    void session.signIn({ email: 'ann@example.org', password: 'p' });
    await server.answers('POST /api/session', ann);
    await until(() => (tick(), state()?.is === 'none'));
    late.flush({ answer: anAnswer({ pick: 'away', at: later }) });
    await answersWith(aQuestion({ answer: anAnswer({ pick: 'home' }) }));
    await comesTo('taken');
    expect(question()?.view.answer?.pick).toBe('home');
  });
});
