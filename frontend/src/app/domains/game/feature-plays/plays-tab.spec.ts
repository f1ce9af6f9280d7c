import { type ComponentFixture } from '@angular/core/testing';
import type { GameEvent } from '@pbp/domain';
import { basket, inOrder, play } from '../../../testing/a-game';
import { showTab } from '../testing/show-tab';
import { PlaysTab } from './plays-tab';

const anomaly: GameEvent = {
  type: 'FeedAnomaly',
  data: { gameId: 'g', where: 'play', subject: 'p9', problem: 'has no clock' },
};
const other = (id: string, type: { readonly id: string; readonly text: string }) =>
  play({ id, action: { kind: 'other' }, type, text: type.text });

describe('PlaysTab', () => {
  let fixture: ComponentFixture<PlaysTab>;

  const show = async (events: readonly GameEvent[], play?: string) => {
    fixture = await showTab(PlaysTab, events, { play });
  };
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const changes = () =>
    [...page().querySelectorAll('pbp-feed-changes dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]);

  it('tells on every width what nobody could read or knows', async () => {
    await show([...inOrder(basket('home', { id: 'p1' }), other('p2', { id: '900', text: 'Confetti' })), anomaly]);
    expect(changes()).toEqual([
      ['Of a kind not known here', '1'],
      ['Could not be read', '1'],
    ]);
    expect(page().querySelector('pbp-feed-changes')?.closest('.wide-only')).toBeNull();
  });

  it('tells nothing of a feed that changed nothing, nor of a type that is known to be nothing', async () => {
    await show(inOrder(basket('home', { id: 'p1' }), other('p2', { id: '46', text: 'No Foul' })));
    expect(page().querySelector('[data-play]')).not.toBeNull();
    expect(changes()).toEqual([]);
    expect(page().textContent).not.toContain('What the feed changed');
  });

  describe('at an address that points at a play', () => {
    const plays = inOrder(basket('home', { id: 'p1' }), basket('away', { id: 'p2' }), basket('home', { id: 'p3' }));
    const pointed = () => page().querySelector('li[aria-current]')?.getAttribute('data-play');
    /** What jsdom, which lays nothing out, would have brought onto the screen. */
    let shown = new Set<string>();
    beforeEach(() => {
      shown = new Set();
      Element.prototype.scrollIntoView = function (this: Element) {
        shown.add(this.getAttribute('data-play') ?? '');
      };
    });

    it('brings it onto the screen, marks it and gives it the focus', async () => {
      await show(plays, 'p2');
      expect(pointed()).toBe('p2');
      expect([...shown]).toEqual(['p2']);
      expect(document.activeElement?.getAttribute('data-play')).toBe('p2');
    });

    it('goes on to another', async () => {
      await show(plays, 'p2');
      fixture.componentRef.setInput('play', 'p1');
      await fixture.whenStable();
      expect(pointed()).toBe('p1');
      expect([...shown]).toEqual(['p2', 'p1']);
    });

    it('marks nothing where there is no such play', async () => {
      await show(plays, 'gone');
      expect(pointed()).toBeUndefined();
      expect([...shown]).toEqual([]);
    });
  });
});
