import { Clipboard } from '@angular/cdk/clipboard';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { aReceipt, correctedReceipt, placed } from '../testing/a-receipt';
import { ReceiptPage } from './receipt-page';

const asked = 'GET /api/predictions/q1.g/receipt';

describe('ReceiptPage', () => {
  let server: Server;
  let fixture: ComponentFixture<ReceiptPage>;
  let screen: Screen;
  let copied: string[];

  beforeEach(async () => {
    localStorage.clear();
    copied = [];
    const clipboard = { copy: (text: string) => copied.push(text) > 0 };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: new FakeConnection() },
        { provide: Clipboard, useValue: clipboard },
      ],
    });
    server = new Server();
    fixture = TestBed.createComponent(ReceiptPage);
    fixture.componentRef.setInput('predictionId', 'q1.g');
    document.body.append(page());
    screen = new Screen(() => fixture, page);
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', guest);
  });
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const wordsOf = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const fact = (name: string) => {
    const term = [...page().querySelectorAll('dt')].find((each) => wordsOf(each) === name);
    return wordsOf(term?.nextElementSibling);
  };
  const steps = () => [...page().querySelectorAll('ol > li b')].map(wordsOf);

  it('is loading until it is there', async () => {
    await server.asked(asked);
    expect(page().querySelector('[aria-busy=true]')?.getAttribute('aria-label')).toBe('Loading the receipt');
  });

  it('says what was asked, picked, known and counted', async () => {
    await server.answers(asked, aReceipt());
    await screen.says('Over or under 215.5 points by both teams?');
    expect(fact('Game')).toBe('Copperhill Drovers at Harlow Bay Lanterns, 22 Nov');
    expect(fact('Your pick')).toBe('Over 215.5, 58 %');
    expect(fact('What you knew')).toBe('4–9 at Q1 8:48, feed 6 s old, model 47 % (brownian/3)');
    expect(fact('Accepted')).toMatch(/^Position 48.131, \d/);
    expect(fact('Why that one')).toBe('It is what you said last while the question could be answered.');
    expect(fact('Locked')).toBe('Not yet: it can still be answered.');
    expect(fact('Rule')).toBe('Version 2. All points count. A correction settles it again.');
    expect(fact('Points')).toBe('10 / 0.47 = 21, if right');
    expect(steps()).toEqual(['The question was asked', 'You picked Over 215.5, 58 %']);
  });

  it('leaves out how old the feed was where that was not noted', async () => {
    await server.answers(asked, aReceipt({ requests: [placed({ feedAgeMs: null })] }));
    await screen.says('Your pick');
    expect(fact('What you knew')).toBe('4–9 at Q1 8:48, model 47 % (brownian/3)');
  });

  it('tells what corrections changed, in the order of the log, with the plays', async () => {
    await server.answers(asked, correctedReceipt());
    await screen.says('Wrong, now right');
    expect(steps()).toEqual([
      'The question was asked',
      'You picked Over 215.5, 58 %',
      'Locked',
      'Settled: Under 215.5',
      'Settled again: Over 215.5',
    ]);
    expect(screen.words).toContain('Now over: a basket was added, 217 points. You: right, 21 points.');
    const play = page().querySelector('ol ul a');
    expect([wordsOf(play), play?.getAttribute('href')]).toEqual([
      'Q4 0:53, Isak Thorne makes two',
      '/games/g/plays?play=p2',
    ]);
    expect(fact('Skill')).toBe('+10.5, from 28.1 (model) − 17.6 (you)');
  });

  it('copies what the server told, as JSON', async () => {
    await server.answers(asked, aReceipt());
    await screen.says('Copy as JSON');
    screen.press('Copy as JSON');
    await screen.says('Copied.');
    expect(copied.map((each) => JSON.parse(each) as unknown)).toEqual([aReceipt()]);
  });

  it.each([
    [404, 'unknown-prediction'],
    [400, 'bad-request'],
  ])('says of a %i that it is not yours, or not there', async (status, code) => {
    await server.refuses(asked, status, code);
    await screen.says('This receipt is not yours, or not there');
    const ways = [...page().querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    expect(ways).toEqual(['/predictions', '/sign-in?back=%2Fpredictions%2Fq1.g']);
  });

  it('says what failed, and tries again', async () => {
    await server.refuses(asked, 503, 'unavailable');
    await screen.says('The receipt could not be loaded.');
    screen.press('Try again');
    await server.answers(asked, aReceipt());
    await screen.says('Your pick');
    await until(() => !screen.words.includes('could not be loaded'));
  });
});
