import { TestBed } from '@angular/core/testing';
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

  it('leads by one button from an earlier point back to the newest, and goes on at the chart', async () => {
    const { fixture, page } = await show(started, ...plays);
    const [chart, button] = [page.querySelector('.chart'), () => page.querySelector<HTMLElement>('header button')];
    expect(button()).toBeNull();
    chart?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(page.querySelector('.told')?.textContent).toContain('Tip-off, 0–0');
    button()?.click();
    await fixture.whenStable();
    expect(page.querySelector('.told')?.textContent).toContain('Play b');
    expect(document.activeElement).toBe(chart);
  });

  it('tells what the mouse is over while it is there, and says none of it aloud', async () => {
    const { fixture, page } = await show(started, ...plays);
    const chart = page.querySelector('.chart');
    const move = async (type: string, pointerType: string) => {
      const event = new MouseEvent(type, { clientX: 0, bubbles: true });
      chart?.dispatchEvent(Object.assign(event, { pointerType }));
      await fixture.whenStable();
      return page.querySelector('.told')?.textContent;
    };
    expect(await move('pointermove', 'touch')).toContain('Play b');
    expect(await move('pointermove', 'mouse')).toContain('Tip-off');
    expect(page.querySelector('[role=status]')?.textContent).toBe('');
    expect(await move('pointerleave', 'mouse')).toContain('Play b');
  });

  it('sets the feed’s own chances beside ours where it gives some', async () => {
    const heads = (page: HTMLElement) =>
      [...page.querySelectorAll('[aria-labelledby=chance-heading] thead th')].map((head) => head.textContent);
    const alone = await show(started, ...plays);
    expect(heads(alone.page)).toEqual(['When', 'Score', 'Our model']);
    expect(alone.page.querySelector('.legend')).toBeNull();
    TestBed.resetTestingModule();
    const chances = { gameId: 'g', chances: [{ playId: 'b', home: 0.25 }], withdrawn: [] };
    const { page } = await show(started, ...plays, { type: 'WinProbabilityObserved', data: chances });
    expect(heads(page)).toEqual(['When', 'Score', 'Our model', 'ESPN']);
    expect(
      [...page.querySelectorAll('[aria-labelledby=chance-heading] tbody td:last-child')].map((cell) =>
        cell.textContent?.trim(),
      ),
    ).toEqual(['·none', '·none', 'CPH 75\u202f%']);
  });

  it('leads from the largest swing to its play', async () => {
    const { page } = await show(started, ...plays);
    const link = page.querySelector('.swings a');
    expect(link?.textContent).toContain('Play b');
    expect(link?.getAttribute('href')).toBe('/games/g/plays?play=b');
    expect(page.querySelector('.swings b')?.textContent).toMatch(/^CPH \+\d+\.\d$/);
  });

  it('has each two minutes, and the eight newest plays', async () => {
    const { page } = await show(started, ...plays);
    const rows = [...page.querySelectorAll('[aria-labelledby=momentum-heading] tbody tr')];
    expect(rows.map((row) => row.textContent?.trim())).toEqual(['Q1 12:00–10:0032', 'Q1 10:00–8:0000']);
    expect(page.querySelectorAll('pbp-play-row')).toHaveLength(8);
    expect(page.querySelector('pbp-play-row.newest')?.textContent).toContain('Play t7');
    expect(page.querySelector('pbp-play-row.newest .note')?.textContent).toBe('Lead: CPH +1');
  });

  it('says what is missing before the first play', async () => {
    const { page } = await show(started);
    expect(page.textContent).toContain('No chances yet');
    expect(page.querySelector('svg[role=img]')).toBeNull();
  });
});
