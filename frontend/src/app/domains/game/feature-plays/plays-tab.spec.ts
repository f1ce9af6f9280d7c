import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { GameEvent } from '@pbp/domain';
import { basket, gameOf, inOrder, play } from '../../../testing/a-game';
import { FakeConnection, nextFrame } from '../../../testing/fake-connection';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { GameStore } from '../data/game-store';
import { PlaysTab } from './plays-tab';

const anomaly: GameEvent = {
  type: 'FeedAnomaly',
  data: { gameId: 'g', where: 'play', subject: 'p9', problem: 'has no clock' },
};
const other = (id: string, type: { readonly id: string; readonly text: string }) =>
  play({ id, action: { kind: 'other' }, type, text: type.text });

describe('PlaysTab', () => {
  let fixture: ComponentFixture<PlaysTab>;

  const show = async (...events: readonly GameEvent[]) => {
    const server = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), GameStore, { provide: LIVE_CONNECTION, useValue: server }],
    });
    fixture = TestBed.createComponent(PlaysTab);
    TestBed.inject(GameStore).watch('g');
    server.open();
    fixture.detectChanges();
    const freshness = { observedAt: new Date().toISOString(), intervalMs: 10_000 };
    const snapshot = { gameId: 'g', revision: events.length, game: gameOf(...events), freshness };
    server.watches.at(-1)?.answer({ kind: 'snapshot', snapshot });
    await nextFrame();
    await fixture.whenStable();
  };
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const changes = () =>
    [...page().querySelectorAll('pbp-feed-changes dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]);

  it('tells on every width what nobody could read or knows', async () => {
    await show(...inOrder(basket('home', { id: 'p1' }), other('p2', { id: '900', text: 'Confetti' })), anomaly);
    expect(changes()).toEqual([
      ['Of a kind not known here', '1'],
      ['Could not be read', '1'],
    ]);
    expect(page().querySelector('pbp-feed-changes')?.closest('.wide-only')).toBeNull();
  });

  it('tells nothing of a feed that changed nothing, nor of a type that is known to be nothing', async () => {
    await show(...inOrder(basket('home', { id: 'p1' }), other('p2', { id: '46', text: 'No Foul' })));
    expect(page().querySelector('[data-play]')).not.toBeNull();
    expect(changes()).toEqual([]);
    expect(page().textContent).not.toContain('What the feed changed');
  });
});
