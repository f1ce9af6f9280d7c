import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { WireEvent } from '@pbp/contracts';
import { basket, gameOf, gameScheduled, inOrder, recorded } from '../../../testing/a-game';
import { FakeConnection, nextFrame } from '../../../testing/fake-connection';
import { movedClock } from '../../../testing/still-clock';
import { until } from '../../../testing/until';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { Server, withServer } from '../../account/testing/server';
import { QuestionsApi } from '../../predictions/data/questions-api';
import { GamePage } from './game-page';

const clock = Date.now();
const secondsAgo = (seconds: number): string => new Date(clock - seconds * 1_000).toISOString();
const now = () => secondsAgo(0);
const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const game = gameOf(started, ...inOrder(basket('home', { id: 'p1' })));
const wire = (revision: number): WireEvent => ({
  revision,
  at: now(),
  event: recorded(basket('away', { id: `p${revision}`, points: 3 }), `p${revision - 1}`),
});

describe('GamePage', () => {
  const time = movedClock(clock);
  let server: FakeConnection;
  let fixture: ComponentFixture<GamePage>;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: server },
        { provide: QuestionsApi, useValue: { ofGame: async () => [] } },
        time.provider,
      ],
    });
    fixture = TestBed.createComponent(GamePage);
    fixture.componentRef.setInput('gameId', 'g');
    server.open();
    fixture.detectChanges();
  });
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const score = () => ['away', 'home'].map((side) => page().querySelector(`[data-score=${side}]`)?.textContent?.trim());
  const settle = async () => {
    await nextFrame();
    await fixture.whenStable();
  };
  const watch = async (observedAt = now()) => {
    const freshness = { observedAt, intervalMs: 10_000 };
    server.watches.at(-1)?.answer({ kind: 'snapshot', snapshot: { gameId: 'g', revision: 2, game, freshness } });
    await settle();
  };

  it('has the questions and the way to the account', async () => {
    await watch();
    expect(page().querySelector('pbp-questions-panel aside')).not.toBeNull();
    expect(page().querySelector('pbp-account-link a')?.getAttribute('href')).toBe('/me');
  });

  it('says that it is loading until the snapshot comes', async () => {
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    await watch();
    expect(page().querySelector('[aria-busy=true]')).toBeNull();
    expect(score()).toEqual(['0', '2']);
    expect(document.title).toBe('CPH 0–2 HAR · Play-by-Play');
  });

  it('follows the deltas', async () => {
    await watch();
    server.send('delta', { gameId: 'g', revision: 3, events: [wire(3)] });
    await settle();
    expect(score()).toEqual(['3', '2']);
    expect(page().querySelector('h1')?.textContent).toBe('Copperhill Drovers 3, Harlow Bay Lanterns 2');
  });

  it('asks from its revision when a delta is missing, and shows nothing wrong meanwhile', async () => {
    await watch();
    server.send('delta', { gameId: 'g', revision: 4, events: [wire(4)] });
    await settle();
    expect(score()).toEqual(['0', '2']);
    expect(server.watches.at(-1)?.request).toEqual({ gameId: 'g', after: 2 });
    const delta = { gameId: 'g', revision: 4, events: [wire(3), wire(4)] };
    server.watches.at(-1)?.answer({ kind: 'deltas', delta, freshness: { observedAt: now(), intervalMs: 10_000 } });
    await settle();
    expect(score()).toEqual(['6', '2']);
    expect(server.watches).toHaveLength(2);
  });

  it('says that the feed is old, and that the clock is not now', async () => {
    await watch(secondsAgo(74));
    expect(page().querySelector('pbp-banner')?.textContent).toContain('The feed is 74 s old.');
    expect(page().querySelector('.live-mark')).toBeNull();
    server.send('freshness', { gameId: 'g', observedAt: now(), intervalMs: 10_000 });
    await settle();
    expect(page().querySelector('pbp-banner')).toBeNull();
    expect(page().querySelector('.live-mark')).not.toBeNull();
  });

  it('does not blame the feed for its own cut, nor claim to be live in one', async () => {
    await watch();
    server.cut();
    server.send('freshness', { gameId: 'g', observedAt: '2026-11-22T18:00:00Z', intervalMs: 10_000 });
    await settle();
    expect(page().querySelector('pbp-banner')).toBeNull();
    await until(() => page().querySelector('.live-mark') === null);
    expect(page().querySelector('.stale-mark')).toBeNull();
    expect(page().querySelector('pbp-freshness')?.textContent).toMatch(/^as of /);
  });

  it('judges the feed after a cut by what it hears then', async () => {
    const old = '2026-11-22T18:00:00Z';
    await watch();
    server.cut();
    server.send('freshness', { gameId: 'g', observedAt: old, intervalMs: 10_000 });
    await settle();
    server.open();
    await settle();
    expect(page().querySelector('pbp-banner')).toBeNull();
    await watch(old);
    expect(page().querySelector('pbp-banner')?.textContent).toContain('The feed is');
  });

  it('does not blame the feed for what the server says of itself, nor claim to be live', async () => {
    const since = secondsAgo(60);
    server.send('status', { troubles: [{ kind: 'late', since }] });
    await watch(secondsAgo(74));
    expect(page().querySelector('pbp-banner')).toBeNull();
    expect(page().querySelector('.live-mark')).toBeNull();
    expect(page().querySelector('.stale-mark')).not.toBeNull();
    server.send('status', { troubles: [] });
    await settle();
    expect(page().querySelector('pbp-banner')?.textContent).toContain('The feed is 74 s old.');
  });

  it('says that there is no such game', async () => {
    server.watches.at(-1)?.answer({ kind: 'problem', code: 'unknown-game', detail: 'no' });
    await settle();
    expect(page().textContent).toContain('There is no such game');
  });

  it('offers to try again when the server cannot answer', async () => {
    server.watches.at(-1)?.answer({ kind: 'problem', code: 'unavailable', detail: 'Not for the moment.' });
    await settle();
    expect(page().textContent).toContain('Not for the moment.');
    page().querySelector<HTMLButtonElement>('pbp-failure button')?.click();
    await settle();
    expect(server.watches).toHaveLength(2);
    await watch();
    expect(score()).toEqual(['0', '2']);
  });

  describe('with a spoiler delay', () => {
    const log = [
      { event: gameScheduled(), at: secondsAgo(200) },
      { event: started, at: secondsAgo(100) },
      { event: recorded(basket('home', { id: 'p1' }), null), at: secondsAgo(90) },
      { event: recorded(basket('away', { id: 'p2' }), 'p1'), at: secondsAgo(20) },
    ];
    const exported = log
      .map(({ event, at }, revision) => JSON.stringify({ revision, ...event, metadata: { at } }))
      .join('\n');
    const newest = gameOf(...log.slice(1).map(({ event }) => event));
    const asked = () => new Server().asked('GET /api/games/g/events');
    const watchNewest = async () => {
      const freshness = { observedAt: now(), intervalMs: 10_000 };
      const snapshot = { gameId: 'g', revision: 3, game: newest, freshness };
      server.watches.at(-1)?.answer({ kind: 'snapshot', snapshot });
      await settle();
    };
    const shows = async (away: string, home: string) => {
      await until(() => score().join() === `${away},${home}`);
      expect(document.title).toBe(`CPH ${away}–${home} HAR · Play-by-Play`);
    };

    beforeEach(() => TestBed.inject(SpoilerDelay).set(45));

    it('shows nothing but how the game stood so long ago, and what is told meanwhile as late', async () => {
      const log = await asked();
      await watchNewest();
      expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
      expect(score()).toEqual([undefined, undefined]);
      log.flush(exported);
      await shows('0', '2');
      expect(page().innerHTML).not.toContain('p2');

      server.send('delta', { gameId: 'g', revision: 4, events: [wire(4)] });
      await settle();
      expect(score()).toEqual(['0', '2']);
      time.pass(26);
      await shows('2', '2');
      time.pass(20);
      await shows('5', '2');
      time.pass(-46);
    });

    it('is taken back at once, and set while the game goes on', async () => {
      (await asked()).flush(exported);
      await watchNewest();
      await shows('0', '2');
      TestBed.inject(SpoilerDelay).set(0);
      await shows('2', '2');
      TestBed.inject(SpoilerDelay).set(120);
      await until(() => page().querySelector('pbp-score-header') !== null && score()[1] !== '2');
    });

    it('says that the log cannot be read, and reads it again', async () => {
      (await asked()).flush('', { status: 503, statusText: 'unavailable' });
      await watchNewest();
      await until(() => page().textContent?.includes('The game with your delay could not be loaded.') === true);
      [...page().querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Try again')?.click();
      (await asked()).flush(exported);
      await shows('0', '2');
    });
  });

  describe('looking back', () => {
    const button = (name: string) =>
      [...page().querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent?.trim()) === name);
    const log = [
      gameScheduled(),
      started,
      recorded(basket('home', { id: 'p1' }), null),
      recorded(basket('away', { id: 'p2' }), 'p1'),
    ];
    const exported = log
      .map((event, revision) => JSON.stringify({ revision, ...event, metadata: { at: secondsAgo(90 - revision) } }))
      .join('\n');
    const readsLog = async () => {
      (await new Server().asked('GET /api/games/g/events')).flush(exported);
      await until(() => page().querySelector('pbp-past-strip') !== null);
    };
    const newest = gameOf(...log.slice(1));
    const watchNewest = async () => {
      const freshness = { observedAt: now(), intervalMs: 10_000 };
      server.watches.at(-1)?.answer({
        kind: 'snapshot',
        snapshot: { gameId: 'g', revision: 3, game: newest, freshness },
      });
      await settle();
    };

    it('shows an earlier moment, whatever is told meanwhile, and then the newest again', async () => {
      await watchNewest();
      expect(score()).toEqual(['2', '2']);
      button('Look back')?.click();
      await readsLog();
      expect(score()).toEqual(['0', '2']);
      expect(document.title).toBe('CPH 0–2 HAR · Play-by-Play');
      expect(document.documentElement.dataset['mode']).toBe('past');
      expect(page().querySelector('pbp-past-strip')?.textContent).toContain('1 play told since.');
      expect(page().querySelector('pbp-questions-panel')).toBeNull();

      const lateInsert = recorded(basket('home', { id: 'late', points: 3 }), null);
      server.send('delta', { gameId: 'g', revision: 4, events: [{ revision: 4, at: now(), event: lateInsert }] });
      await settle();
      expect(score()).toEqual(['0', '2']);
      expect(page().querySelector('pbp-past-strip')?.textContent).toContain('2 plays told since.');

      await until(() => button('Back to live') !== undefined);
      button('Back to live')?.click();
      await settle();
      expect(score()).toEqual(['2', '5']);
      expect(document.documentElement.dataset['mode']).toBeUndefined();
      expect(page().querySelector('pbp-past-strip')).toBeNull();
    });

    it('shows nothing later than the moment of its address while the log is on its way', async () => {
      fixture.componentRef.setInput('at', '2');
      await watchNewest();
      expect(page().querySelector('pbp-score-header')).toBeNull();
      expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
      expect(document.title).toBe('Play-by-Play');
      await readsLog();
      expect(score()).toEqual(['0', '2']);
    });

    it('shows the newest where the address names no moment', async () => {
      fixture.componentRef.setInput('at', 'noon');
      await watchNewest();
      expect(score()).toEqual(['2', '2']);
    });
  });
});
