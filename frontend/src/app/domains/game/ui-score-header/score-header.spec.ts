import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { gameOf, observed } from '../../../testing/a-game';
import { FakeConnection } from '../../../testing/fake-connection';
import { withServer } from '../../account/testing/server';
import { type Currency } from '../data/game-store';
import { ScoreHeader } from './score-header';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const ended = { type: 'GameEnded', data: { gameId: 'g', score: { home: 90, away: 88 }, how: 'played' } } as const;
const withBall = (status: 'live' | 'halfTime' | 'periodBreak') => observed({ status, possession: 'home' });

describe('ScoreHeader', () => {
  const render = (game: ReturnType<typeof gameOf>, currency: Currency = 'now') => {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), ...withServer(), { provide: LIVE_CONNECTION, useValue: new FakeConnection() }],
    });
    const fixture = TestBed.createComponent(ScoreHeader);
    const freshness = { observedAt: new Date().toISOString(), intervalMs: 10_000 };
    for (const [name, value] of Object.entries({ game, currency, freshness }))
      fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };

  it('shows who has the ball while the clock runs', () => {
    const header = render(gameOf(started, withBall('live')));
    expect(header.querySelectorAll('.ball.has')).toHaveLength(1);
    expect(header.textContent).toContain('Lanterns have the ball');
  });

  it.each([
    ['at half-time', 'Half-time', gameOf(started, withBall('halfTime'))],
    ['between periods', 'Break', gameOf(started, withBall('periodBreak'))],
    ['after the end', 'Final', gameOf(started, withBall('live'), ended)],
  ])('shows a word and nobody with the ball %s', (_, word, game) => {
    const header = render(game);
    expect(header.querySelector('.worded [data-clock]')?.textContent).toBe(word);
    expect(header.querySelector('.ball')).toBeNull();
    expect(header.textContent).not.toContain('have the ball');
  });

  it.each([
    ['now', '.live-mark', ['.live-mark', '.clock.live', 'pbp-freshness']],
    ['late', '.stale-mark', ['.stale-mark', '.clock.stale']],
    ['cut', 'pbp-freshness', ['pbp-freshness']],
  ] as const)('when what it shows is %s, its first line is %s', (currency, _, expected) => {
    const header = render(gameOf(started, withBall('live')), currency);
    const marks = ['.live-mark', '.stale-mark', '.clock.live', '.clock.stale', 'pbp-freshness'];
    expect(header.querySelectorAll('.ball.has')).toHaveLength(currency === 'now' ? 1 : 0);
    expect(marks.filter((mark) => header.querySelector(mark)).toSorted()).toEqual([...expected].sort());
  });
});
