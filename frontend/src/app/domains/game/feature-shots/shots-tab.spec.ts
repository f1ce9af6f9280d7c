import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { GameEvent, Play } from '@pbp/domain';
import { basket, inOrder, play, rosterReported } from '../../../testing/a-game';
import { until } from '../../../testing/until';
import { showTab } from '../testing/show-tab';
import { ShotsTab } from './shots-tab';

const miss = (side: 'home' | 'away', parts: Parameters<typeof basket>[1]): Play =>
  basket(side, { action: { kind: 'shot', made: false, points: 3, shooter: `${side}-2` }, points: 0, ...parts });
const shots = inOrder(
  basket('home', { id: 'a', text: 'Okonjo makes layup', coordinate: { x: 25, y: 2 } }),
  miss('home', { id: 'b', text: 'Thorne misses three', coordinate: { x: 2, y: 3 }, period: 2, clock: '3:10' }),
  basket('home', { id: 'c', text: 'Okonjo makes hook', coordinate: { x: 25, y: 8 }, period: 2, clock: '2:00' }),
  basket('away', { id: 'd', text: 'Crane makes jumper' }),
);
const told = [rosterReported('home-1', 'home-2', 'home-3'), ...shots];

describe('ShotsTab', () => {
  let fixture: ComponentFixture<ShotsTab>;

  const show = async (events: readonly GameEvent[] = told, inputs: Readonly<Record<string, string>> = {}) => {
    fixture = await showTab(ShotsTab, events, inputs);
  };
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const home = () => page().querySelectorAll('pbp-team-shots')[1];
  const marks = (what: 'made' | 'missed') => home()?.querySelectorAll(`svg .${what}`).length;
  const readout = () => home()?.querySelector('.told')?.textContent?.trim();
  const row = (zone: string) =>
    [...(home()?.querySelectorAll('tbody tr') ?? [])]
      .map((line) => [...line.children].map((cell) => cell.textContent?.trim()))
      .find(([name]) => name === zone);
  const press = (key: string) =>
    home()
      ?.querySelector('.court')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  it('draws each team’s shots, sums them up, and has them by zone', async () => {
    await show();
    expect([marks('made'), marks('missed')]).toEqual([2, 1]);
    expect(home()?.querySelector('header .num')?.textContent).toBe('2–3 1.33 a shot');
    expect(home()?.querySelector('svg')?.getAttribute('aria-label')).toBe('Lanterns: 2 made of 3 shots');
    expect(row('At the rim')).toEqual(['At the rim', '1–1', '100 %', '2.00']);
    expect(row('Left corner three')).toEqual(['Left corner three', '0–1', '0 %', '0.00']);
    expect(row('Mid-range')).toEqual(['Mid-range', '0–0', '·', '·']);
  });

  it('tells of shots whose place the feed does not give', async () => {
    await show();
    expect(page().querySelector('pbp-team-shots')?.textContent).toContain(
      'Of 1 shot the feed does not say from where.',
    );
    expect(home()?.textContent).not.toContain('does not say from where');
  });

  it('tells the newest shot, and by the arrow keys each other, round and round', async () => {
    await show();
    expect(readout()).toBe('Q2 2:00 Okonjo makes hook, 0–4');
    expect(home()?.querySelector('.told a')?.getAttribute('href')).toBe('/games/g/plays?play=c');
    const expected = ['Q2 3:10 Thorne misses three', 'Q1 11:00 Okonjo makes layup, 0–2'];
    for (const words of expected) {
      press('ArrowLeft');
      await fixture.whenStable();
      expect(readout()).toBe(words);
      expect(home()?.querySelector('[role=status]')?.textContent).toBe(words);
    }
    press('ArrowLeft');
    await fixture.whenStable();
    expect(readout()).toBe('Q2 2:00 Okonjo makes hook, 0–4');
  });

  it('takes a tap for the nearest shot, and one far from any for nothing', async () => {
    await show();
    const court = home()?.querySelector('.court');
    const circle = home()?.querySelector('svg .made');
    const [x, y] = [Number(circle?.getAttribute('cx')), Number(circle?.getAttribute('cy'))];
    const tap = async (clientX: number, clientY: number) => {
      court?.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
      await fixture.whenStable();
    };
    await tap(x + 9, y + 9);
    expect(readout()).toBe('Q1 11:00 Okonjo makes layup, 0–2');
    await tap(x + 200, y - 150);
    expect(readout()).toBe('Q1 11:00 Okonjo makes layup, 0–2');
  });

  it.each([
    [{ period: '2' }, 1, 1],
    [{ made: '1' }, 2, 0],
    [{ player: 'home-2' }, 0, 1],
    [{ period: '1', player: 'home-2' }, 0, 0],
  ] as const)('shows what the address %j asks for', async (inputs, made, missed) => {
    await show(told, inputs);
    expect([marks('made'), marks('missed')]).toEqual([made, missed]);
    if (made + missed === 0) expect(readout()).toBe('No shot yet.');
  });

  it('leaves a zone of few shots empty, and has its figures all the same', async () => {
    const five = Array.from({ length: 5 }, (_, n) => basket('home', { id: `r${n}`, coordinate: { x: 25, y: 2 } }));
    const corner = basket('home', { id: 'q', coordinate: { x: 25, y: 8 } });
    await show(inOrder(...five, corner), { view: 'zones' });
    expect(home()?.querySelectorAll('.area')).toHaveLength(1);
    expect([...(home()?.querySelectorAll('.per-shot') ?? [])].map((text) => text.textContent)).toEqual([
      '2.00',
      '2.00',
    ]);
  });

  it('puts a choice into the address', async () => {
    await show();
    const wanted = [...page().querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Zones');
    wanted?.click();
    await until(() => TestBed.inject(Router).url === '/?view=zones');
  });

  it('says why there is nothing to draw', async () => {
    await show([]);
    expect(page().textContent).toContain('They appear here from tip-off on.');
    fixture.destroy();
    TestBed.resetTestingModule();
    await show(inOrder(basket('home', { id: 'a' }), play({ id: 'b' })));
    expect(page().textContent).toContain('Of 1 shot the feed does not say from where.');
  });
});
