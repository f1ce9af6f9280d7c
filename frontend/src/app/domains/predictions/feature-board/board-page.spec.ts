import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { About, Board } from '@pbp/contracts';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { aBoard, aRow } from '../testing/a-board';
import { gameDetail } from '../testing/own-answers';
import { BoardPage } from './board-page';

const asked = 'GET /api/boards/games/g';
const about: About = {
  name: 'Play-by-Play',
  version: '1',
  simulated: true,
  leagues: [{ id: 'nba', name: 'NBA', plays: 'full' }],
  today: { nba: '2026-11-22' },
};

describe('BoardPage', () => {
  let server: Server;
  let live: FakeConnection;
  let harness: RouterTestingHarness;
  let screen: Screen;

  const open = async (path = '/boards/games/g') => {
    localStorage.clear();
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'boards/games/:gameId', component: BoardPage },
            { path: 'boards/days/:league/:date', component: BoardPage },
          ],
          withComponentInputBinding(),
        ),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: live },
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create(path);
    document.body.append(page());
    screen = new Screen(() => harness.fixture, page);
    live.open();
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', guest);
    await server.answers('GET /api/about', about);
  };
  afterEach(() => page().remove());

  const page = () => harness.fixture.nativeElement as HTMLElement;
  const wordsOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const rows = (part = 'tbody') => [...page().querySelectorAll(`${part} tr`)].map(wordsOf);
  const shows = async (board: Partial<Board>) => {
    await server.answers(asked, aBoard(board));
    await until(() => page().querySelector('pbp-board-table, pbp-blank') !== null);
  };
  const tell = (board: Partial<Board>) => live.send('board', { ...aBoard(board), mine: null });

  it('asks for the board of its address, and follows it', async () => {
    await open();
    const request = await server.asked(asked);
    expect(request.request.params.toString()).toBe('by=points&limit=50&offset=0');
    expect(live.boards.map((each) => each.request)).toEqual([{ board: 'game:g', by: 'points' }]);
  });

  it('shows who is where, and what corrections brought or took since the final', async () => {
    await open();
    const corrected = aRow('x', 1, { points: 1502, skill: 3.84, right: 57, judged: 99, changeSinceFinal: -19 });
    await shows({ rows: [corrected, aRow('y', 2)] });
    expect(rows()).toEqual([
      expect.stringMatching(/^1 Fan x −19 since the final ?1,502 ?\+3\.8 ?57/),
      expect.stringMatching(/none before 20/),
    ]);
    await server.answers('GET /api/games/g', gameDetail());
    await screen.says('Copperhill at Harlow Bay');
  });

  it('marks the own row where it is among the others', async () => {
    await open();
    await shows({ rows: [aRow('x', 1), aRow('g', 2)], mine: aRow('g', 2) });
    expect([...page().querySelectorAll('.you')].map(wordsOf)).toEqual([expect.stringMatching(/^2 Fan g you/)]);
    expect(rows('tfoot')).toEqual([]);
  });

  it('keeps the own row in sight where it is not', async () => {
    await open();
    await shows({ fans: 128, mine: aRow('g', 61) });
    expect(rows('tfoot')).toEqual([expect.stringMatching(/^61 Fan g you/)]);
    expect(screen.words).toContain('Page 1 of 3');
  });

  it('says who has no place how to get one, and explains how it is counted', async () => {
    await open();
    await shows({});
    expect(screen.words).toContain('You have no place on it yet.');
    expect(page().querySelector('details summary')?.textContent).toBe('How points and skill are counted');
    expect(screen.words).toContain('It is shown from 20 questions on');
  });

  it('orders by skill where the address says so', async () => {
    await open('/boards/games/g?by=skill&page=2');
    const request = await server.asked(asked);
    expect(request.request.params.toString()).toBe('by=skill&limit=50&offset=50');
    expect(page().querySelector('pbp-board-orders [aria-current]')?.textContent).toBe('By skill');
  });

  it.each([
    ['/boards/games/g', 'Nobody is on this board yet'],
    ['/boards/games/g?by=skill', 'Nobody has a place by skill yet'],
    ['/boards/games/g?page=9', 'Nobody is this far down'],
  ])('says of an empty board at %s: %s', async (path, words) => {
    await open(path);
    await shows({ rows: [], fans: 0 });
    expect(screen.words).toContain(words);
  });

  it('changes as the socket tells, and passes over what is told of others', async () => {
    await open();
    await shows({});
    tell({ board: 'game:other', rows: [] });
    tell({ by: 'skill', rows: [] });
    tell({ rows: [aRow('y', 1), aRow('x', 2), aRow('g', 3)], fans: 3 });
    await until(() => rows().length === 3);
    expect(rows()[2]).toMatch(/^3 Fan g you/);
  });

  it('asks for the own place anew where only REST can tell it', async () => {
    await open();
    await shows({ fans: 128, mine: aRow('g', 61) });
    tell({ rows: [aRow('y', 1), aRow('x', 2)], fans: 128 });
    await server.answers(asked, aBoard({ fans: 128, mine: aRow('g', 7) }));
    await until(() => rows('tfoot').some((row) => row.startsWith('7 ')));
  });

  it('says that a mistyped address is no board', async () => {
    await open('/boards/days/nba/2026-99-99');
    await server.refuses('GET /api/boards/days/nba/2026-99-99', 400, 'bad-request');
    await screen.says('There is no such board');
  });

  it('says what failed, and tries again', async () => {
    await open();
    await server.refuses(asked, 503, 'unavailable');
    await screen.says('The board could not be loaded.');
    screen.press('Try again');
    await shows({});
    expect(rows()).toHaveLength(2);
  });
});
