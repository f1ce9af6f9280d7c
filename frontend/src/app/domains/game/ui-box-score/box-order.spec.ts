import { type PlayerLine } from '@pbp/domain';
import { boxColumns } from './box-columns';
import { inOrder, orderOf, pressed } from './player-order';

const none = { points: 0, fieldGoalsMade: 0, fieldGoalsAttempted: 0, threePointersMade: 0, threePointersAttempted: 0 };
const rest = { freeThrowsMade: 0, freeThrowsAttempted: 0, offensiveRebounds: 0, defensiveRebounds: 0, rebounds: 0 };
const others = { assists: 0, steals: 0, blocks: 0, turnovers: 0, fouls: 0 };
const line = (playerId: string, points: number): PlayerLine => ({
  playerId,
  teamId: '1',
  name: playerId,
  starter: true,
  played: true,
  stats: { ...none, ...rest, ...others, points },
  estimated: { seconds: 0, plusMinus: 0 },
});
const column = (head: string) => {
  const found = boxColumns.find((c) => c.head === head);
  if (!found) throw new Error(`no column ${head}`);
  return found;
};

describe('the order of a box score', () => {
  const lines = [line('a', 4), line('b', 20), line('c', 9)];
  const points = column('Pts');

  it('is the roster’s until somebody sorts', () => {
    expect(orderOf(lines, null)).toEqual(['a', 'b', 'c']);
  });

  it('is descending at the first press, ascending at the second', () => {
    const once = pressed(null, points);
    expect(orderOf(lines, once)).toEqual(['b', 'c', 'a']);
    expect(orderOf(lines, pressed(once, points))).toEqual(['a', 'c', 'b']);
  });

  it('starts descending on another column', () => {
    expect(pressed({ column: points, direction: 'descending' }, column('Ast')).direction).toBe('descending');
  });

  it('stays when the figures change, and takes newcomers at its end', () => {
    const later = [line('d', 30), line('a', 40), line('b', 20), line('c', 9)];
    expect(inOrder(later, ['b', 'c', 'a']).map((l) => l.playerId)).toEqual(['b', 'c', 'a', 'd']);
  });
});
