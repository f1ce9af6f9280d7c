import { basket, inOrder, play } from '../../../testing/a-game';
import { showTab } from '../testing/show-tab';
import { LiveTab } from './live-tab';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const plays = inOrder(
  basket('home', { id: 'a', clock: '11:00', secondsLeft: 660 }),
  basket('away', { id: 'b', clock: '10:00', secondsLeft: 600, points: 3 }),
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => play({ id: `t${n}`, clock: `9:0${9 - n}`, secondsLeft: 549 - n })),
);

describe('the live tab', () => {
  const show = async (...events: Parameters<typeof showTab>[1]) => {
    const fixture = await showTab(LiveTab, events);
    return { fixture, page: fixture.nativeElement as HTMLElement };
  };

  it('tells who is likely to win, after what, and goes from score to score', async () => {
    const { fixture, page } = await show(started, ...plays);
    const told = () => page.querySelector('.told')?.textContent;
    expect(told()).toContain('Q1 10:00, 3–2: Play b');
    expect(page.querySelector('[role=status]')?.textContent).toBe('');
    page
      .querySelector('.chart')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(told()).toContain('Q1 11:00, 0–2: Play a');
    expect(page.querySelector('[role=status]')?.textContent).toContain('Play a');
  });

  it('leads from the largest swing to its play', async () => {
    const { page } = await show(started, ...plays);
    const link = page.querySelector('.swings a');
    expect(link?.textContent).toContain('Play b');
    expect(link?.getAttribute('href')).toBe('/games/g/plays?play=b');
  });

  it('has each two minutes, and the eight newest plays', async () => {
    const { page } = await show(started, ...plays);
    const rows = [...page.querySelectorAll('[aria-labelledby=momentum-heading] tbody tr')];
    expect(rows.map((row) => row.textContent?.trim())).toEqual(['Q1 12:00–10:0032', 'Q1 10:00–8:0000']);
    expect(page.querySelectorAll('pbp-play-row')).toHaveLength(8);
    expect(page.querySelector('pbp-play-row.newest')?.textContent).toContain('Play t7');
  });

  it('says what is missing before the first play', async () => {
    const { page } = await show(started);
    expect(page.textContent).toContain('No chances yet');
    expect(page.querySelector('svg[role=img]')).toBeNull();
  });
});
