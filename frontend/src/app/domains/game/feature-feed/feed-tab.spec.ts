import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { GameEvent, Play } from '@pbp/domain';
import { basket, gameScheduled, observed, play, recorded } from '../../../testing/a-game';
import { until } from '../../../testing/until';
import { Server } from '../../account/testing/server';
import { showTab } from '../testing/show-tab';
import { FeedTab } from './feed-tab';

const begin = Date.parse('2026-11-22T18:00:00Z');
const at = (seconds: number) => new Date(begin + seconds * 1000).toISOString();

/** Events by the seconds after the start at which they were noted. */
type Told = readonly (readonly [seconds: number, event: GameEvent])[];

const shot = (id: string, seconds: number, parts: Partial<Play> = {}) =>
  basket('home', { id, text: `Shot ${id}`, wallclock: at(seconds), ...parts });
const revised = (fact: Play): GameEvent => ({
  type: 'PlayRevised',
  data: { gameId: 'g', play: fact, after: null },
});

const told: Told = [
  [10, recorded(shot('a', 2), null)],
  [20, recorded(shot('b', 8), 'a')],
  [30, recorded(shot('c', 26), 'b')],
  [95, recorded(shot('x', 90), 'a')],
  [100, revised(shot('a', 2, { text: 'Shot a from afar', points: 3 }))],
  [105, { type: 'PlayWithdrawn', data: { gameId: 'g', playId: 'c' } }],
];
const log = 'GET /api/games/g/events';

const lineOf = ([seconds, { type, data }]: Told[number], revision: number): string =>
  JSON.stringify({ revision, type, data, metadata: { at: at(seconds) } });

describe('FeedTab', () => {
  let fixture: ComponentFixture<FeedTab>;

  const show = async (events: Told = told) => {
    fixture = await showTab(
      FeedTab,
      events.map(([, event]) => event),
    );
  };
  const answerLog = async (events: Told = told) => {
    const scheduled: Told[number] = [0, gameScheduled()];
    const request = await new Server().asked(log);
    request.flush([scheduled, ...events].map(lineOf).join('\n'));
    await until(() => page().querySelector('pbp-delay-report') !== null);
    await fixture.whenStable();
  };
  const read = async (events: Told = told) => {
    await show(events);
    await answerLog(events);
  };
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
  const summary = () => words(page().querySelector('.story'));
  const panel = (heading: string) =>
    [...page().querySelectorAll('.panel')].find((one) => one.querySelector('h2')?.textContent === heading);
  const entries = (heading: string) => [...(panel(heading)?.querySelectorAll('li') ?? [])].map(words);

  it('says in a sentence what the feed did, the delay as soon as the log is read', async () => {
    await show();
    expect(summary()).toBe('The feed told 4 plays; it rewrote 1 and took 1 back.');
    expect(page().textContent).toContain('Reading the log');
    await answerLog();
    expect(summary()).toBe('The feed told 4 plays, half of them within 5 s; it rewrote 1 and took 1 back.');
    expect(page().textContent).not.toContain('Reading the log');
  });

  it('spreads the delays out, as a chart and as a table', async () => {
    await read();
    const facts = [...page().querySelectorAll('pbp-delay-report dd')].map(words);
    expect(facts).toEqual(['5 shalf came as soon', '12 snine of ten came as soon', '0 %0 of 4 plays', '12 s']);
    const rows = [...page().querySelectorAll('pbp-delay-table tbody tr')].map((row) => [...row.children].map(words));
    expect(rows.slice(0, 3)).toEqual([
      ['0 to under 5 s', '1', '25 %'],
      ['5 to under 10 s', '2', '50 %'],
      ['10 to under 15 s', '1', '25 %'],
    ]);
    expect(page().querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Delays of 4 plays: half within 5 s, nine of ten within 12 s. A table follows.',
    );
  });

  it('lists what came late, was rewritten and was taken back, each leading to its play', async () => {
    await read();
    expect(entries('Told late')).toEqual(['Q1 11:00HAR Shot x Told 75 s after a later play']);
    expect(entries('Rewritten')).toEqual(['Q1 11:00Before: Shot aHAR Shot a from afar Points: first 2, then 3']);
    expect(entries('Withdrawn')).toEqual(['Q1 11:00HAR Withdrawn: Shot c Taken back after 75 s']);
    const links = [...page().querySelectorAll('li a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['x', 'a', 'c'].map((id) => `/games/g/plays?play=${id}`));
  });

  it('tells of the stretch in which nothing was read, and of what could not be', async () => {
    const problem: GameEvent = {
      type: 'FeedAnomaly',
      data: { gameId: 'g', where: 'play', subject: '7', problem: 'clock: expected a text' },
    };
    await read([...told, [300, recorded(shot('d', 110), 'c')], [300, problem], [301, problem]]);
    expect(words(panel('Outages')?.querySelector('li'))).toMatch(/^3 min 10 s from .+ to .+; then came 1 play$/);
    expect(entries('Not understood')).toEqual(['A play: clock: expected a text (2)']);
    expect(panel('Not understood')?.textContent).toContain('2 things could not be read.');
  });

  it('says of which plays it does not know the delay, and why', async () => {
    await read([
      [10, recorded(shot('a', -5), null)],
      [10, recorded(play({ id: 'b' }), 'a')],
      [10, recorded(shot('c', 60), 'b')],
    ]);
    expect(summary()).toBe('The feed told 3 plays; it rewrote none and took none back.');
    const report = words(page().querySelector('pbp-delay-report'));
    expect(report).toContain('The delay of no play is known.');
    expect(report).toContain('To 1 play the feed gave no time.');
    expect(report).toContain('1 play happened before we began to look at this game.');
    expect(report).toContain('Of 1 play the feed’s time lies ahead of our clock');
  });

  it('compares the plays with the score while the game is on, and with the box score when it is over', async () => {
    const started: Told[number] = [1, { type: 'GameStarted', data: { gameId: 'g' } }];
    await show([started, ...told, [106, observed({ score: { home: 9, away: 0 } })]]);
    const box = () => panel('Plays against box score');
    expect(box()?.textContent).toContain('Plays may lag: the plays add up to 0–7.');
    fixture.destroy();
    TestBed.resetTestingModule();

    const differences = [
      { what: 'score', of: '2', plays: 7, feed: 9 },
      { what: 'lineScore', of: '2/1', plays: 7, feed: 9 },
      { what: 'playerStat', of: 'nobody', stat: 'threePointersMade', plays: 1, feed: 2, cause: 'a play is missing' },
    ] as const;
    const agrees = { score: false, lineScore: false, boxScore: false };
    await show([
      ...told,
      [200, { type: 'GameEnded', data: { gameId: 'g', score: { home: 9, away: 0 }, how: 'played' } }],
      [210, { type: 'GameReconciled', data: { gameId: 'g', agrees, differences } }],
    ]);
    const rows = [...(box()?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(words));
    expect(rows).toEqual([
      ['Lanterns, score', '7', '9'],
      ['Lanterns, 1st quarter', '7', '9'],
      ['A player unknown here, three pointers made a play is missing', '1', '2'],
    ]);
  });

  it('keeps what it knows without the log when that cannot be read, and reads it when asked again', async () => {
    await show();
    await new Server().refuses(log, 503, 'unavailable');
    await until(() => page().querySelector('pbp-failure') !== null);
    expect(page().textContent).toContain('The log of this game could not be loaded.');
    expect(entries('Rewritten')).toHaveLength(1);
    expect(entries('Withdrawn')).toEqual(['Q1 11:00HAR Withdrawn: Shot c']);
    page().querySelector<HTMLButtonElement>('pbp-failure button')?.click();
    await answerLog();
    expect(entries('Told late')).toHaveLength(1);
  });

  it('asks for no log before there is a play', async () => {
    await show([]);
    expect(page().textContent).toContain('From tip-off on, you see here how soon plays come');
    expect(new Server().open()).toEqual([]);
  });

  it('says of a game that was told without plays that there were none, and how that differs from its score', async () => {
    const score = { home: 9, away: 0 };
    const agrees = { score: false, lineScore: true, boxScore: true };
    const differences = [{ what: 'score', of: '2', plays: 0, feed: 9 }] as const;
    await show([
      [200, { type: 'GameEnded', data: { gameId: 'g', score, how: 'forfeit' } }],
      [210, { type: 'GameReconciled', data: { gameId: 'g', agrees, differences } }],
    ]);
    expect(page().textContent).toContain('The feed told none for this game.');
    const cells = [...(panel('Plays against box score')?.querySelectorAll('tbody tr > *') ?? [])].map(words);
    expect(cells).toEqual(['Lanterns, score', '0', '9']);
  });

  it('claims nothing of lateness or halves where there is but one play', async () => {
    await read(told.slice(0, 1));
    expect(summary()).toBe('The feed told 1 play; it rewrote none and took none back.');
    expect([...(panel('Told late')?.querySelectorAll('p') ?? [])].map(words)).toEqual([
      'Every play came after those before it.',
    ]);
  });
});
