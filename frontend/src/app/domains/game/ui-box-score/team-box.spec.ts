import { TestBed } from '@angular/core/testing';
import { boxScore } from '@pbp/domain';
import { basket, gameOf, inOrder, rosterReported } from '../../../testing/a-game';
import { bestOfGame } from '../feature-box-score/best-of-game';
import { TeamBox } from './team-box';

const by = (id: string, playerId: string, points: 2 | 3) =>
  basket('home', {
    id,
    points,
    participants: [playerId],
    action: { kind: 'shot', made: true, points, shooter: playerId },
  });

const roster = rosterReported('home-1', 'home-2', 'home-3');
const first = [by('a', 'home-2', 2), by('b', 'home-1', 3)];
const later = [...first, by('c', 'home-2', 3)];

const shown = (game: ReturnType<typeof gameOf>) => {
  const box = boxScore(game);
  return {
    team: game.home,
    line: box.home.team,
    players: box.home.players,
    roster: game.roster,
    best: bestOfGame(box),
  };
};

describe('TeamBox', () => {
  const render = () => {
    const fixture = TestBed.createComponent(TeamBox);
    const show = (game: ReturnType<typeof gameOf>) => {
      for (const [name, value] of Object.entries(shown(game))) fixture.componentRef.setInput(name, value);
      fixture.detectChanges();
    };
    const page = fixture.nativeElement as HTMLElement;
    const column = (head: string) =>
      [...page.querySelectorAll('thead button')].find((button) =>
        button.textContent?.startsWith(head),
      ) as HTMLButtonElement;
    const names = () => [...page.querySelectorAll('tbody th')].map((cell) => cell.firstChild?.textContent?.trim());
    const press = (head: string) => {
      column(head).click();
      fixture.detectChanges();
    };
    show(gameOf(roster, ...inOrder(...first)));
    return { show, page, names, press, column };
  };

  it('lists the players as the roster does, and who has not played below', () => {
    const { names, page } = render();
    expect(names()).toEqual(['H. One', 'H. Two']);
    expect(page.textContent).toContain('Has not played: H. Three.');
  });

  it('says that minutes and plus-minus are estimated', () => {
    const { page } = render();
    const estimated = [...page.querySelectorAll('thead th')].filter((head) => head.textContent?.includes('estimated'));
    expect(estimated).toHaveLength(2);
  });

  it('sorts by a column and back, and says so', () => {
    const { names, press, column } = render();
    press('Pts');
    expect([names(), column('Pts').closest('th')?.getAttribute('aria-sort')]).toEqual([
      ['H. One', 'H. Two'],
      'descending',
    ]);
    press('Pts');
    expect([names(), column('Pts').closest('th')?.getAttribute('aria-sort')]).toEqual([
      ['H. Two', 'H. One'],
      'ascending',
    ]);
  });

  it('changes figures in place and moves no row by itself', () => {
    const { names, press, show, page } = render();
    press('Pts');
    show(gameOf(roster, ...inOrder(...later)));
    expect(names()).toEqual(['H. One', 'H. Two']);
    expect(page.querySelector('.sum')?.textContent).toBe('8');
    expect([...page.querySelectorAll('.best')].map((cell) => cell.textContent?.trim())).toContain('5');
  });
});
