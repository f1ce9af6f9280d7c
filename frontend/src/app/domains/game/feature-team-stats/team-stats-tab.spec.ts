import { type ComponentFixture } from '@angular/core/testing';
import type { Action, GameEvent } from '@pbp/domain';
import { basket, inOrder, play, rosterReported } from '../../../testing/a-game';
import { showTab } from '../testing/show-tab';
import { TeamStatsTab } from './team-stats-tab';

const did = (id: string, action: Action, points = 0) =>
  play({ id, action, points, teamId: '2', text: `Play ${id}`, participants: ['home-1'] });
const shooter = 'home-1';
const told: readonly GameEvent[] = [
  rosterReported('home-1', 'home-2', 'home-3'),
  ...inOrder(
    basket('home', { id: 'three', points: 3, action: { kind: 'shot', made: true, points: 3, shooter } }),
    did('miss', { kind: 'shot', made: false, points: 2, shooter }),
    did('board', { kind: 'rebound', side: 'offensive', player: shooter }),
    did('ft1', { kind: 'freeThrow', made: true, shooter }, 1),
    did('ft2', { kind: 'freeThrow', made: false, shooter }),
    did('lost', { kind: 'turnover', player: shooter }),
    basket('away', { id: 'two', period: 1, clock: '8:00', secondsLeft: 480 }),
  ),
];

describe('TeamStatsTab', () => {
  let fixture: ComponentFixture<TeamStatsTab>;

  const show = async (events = told) => {
    fixture = await showTab(TeamStatsTab, events);
  };
  afterEach(() => fixture.destroy());

  const page = () => fixture.nativeElement as HTMLElement;
  const rows = () =>
    [...page().querySelectorAll('.main tbody tr')].map((row) => {
      const [away, home] = [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim());
      return [row.querySelector('th')?.textContent?.trim().replace(': how it is made', ''), away, home];
    });
  const opener = (name: string) =>
    [...page().querySelectorAll<HTMLButtonElement>('th button')].find((one) => one.textContent?.includes(name));
  const open = async (name: string) => {
    opener(name)?.click();
    await fixture.whenStable();
  };
  const how = () => page().querySelector('pbp-how-made');

  it('has the four factors and the ratings of both teams', async () => {
    await show();
    expect(rows()).toEqual([
      ['Effective field goals', '100 %', '75 %'],
      ['Turnover rate', '0 %', '26 %'],
      ['Offensive rebound rate', '·', '100 %'],
      ['Free throw rate', '0.00', '0.50'],
      ['Offensive rating', '200.0', '138.9'],
      ['Defensive rating', '138.9', '200.0'],
      ['Pace', '23.3', '23.3'],
      ['True shooting', '100 %', '69 %'],
    ]);
  });

  it('opens how a figure is made: rule, numbers and plays, newest first, each leading to its play', async () => {
    await show();
    expect(how()).toBeNull();
    await open('Effective field goals');
    expect(opener('Effective')?.getAttribute('aria-expanded')).toBe('true');
    expect(how()?.querySelector('p')?.textContent?.trim()).toBe('(FGM + 0.5 × 3PM) / FGA (Basketball-Reference)');
    expect([...(how()?.querySelectorAll('dd') ?? [])].map((line) => line.textContent)).toEqual([
      '(1 + 0.5 × 0) / 1',
      '(1 + 0.5 × 1) / 2',
    ]);
    const links = [...(how()?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['two', 'miss', 'three'].map((id) => `/games/g/plays?play=${id}`));

    await open('Offensive rebound rate');
    expect(page().querySelectorAll('pbp-how-made')).toHaveLength(1);
    expect(how()?.querySelectorAll('li')).toHaveLength(1);
    await open('Offensive rebound rate');
    expect(how()).toBeNull();
  });

  it('shows some of many plays, and more on demand', async () => {
    await show(inOrder(...Array.from({ length: 45 }, (_, n) => basket('home', { id: `p${n}` }))));
    await open('Effective field goals');
    const shown = () => how()?.querySelectorAll('li').length;
    const more = () => how()?.querySelector('button');
    expect([shown(), more()?.textContent]).toEqual([20, 'Show more (25)']);
    more()?.click();
    await fixture.whenStable();
    expect([shown(), more()?.textContent]).toEqual([40, 'Show more (5)']);
    more()?.click();
    await fixture.whenStable();
    expect([shown(), more()]).toEqual([45, null]);
  });

  it('says that there is nothing yet', async () => {
    await show([]);
    expect(page().textContent).toContain('No figures yet');
  });
});
