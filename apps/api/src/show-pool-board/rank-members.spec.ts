import { hasPlace, rankMembers, type Tallied } from './rank-members.js';

const member = (fanId: string) => ({ fanId, displayName: fanId.toUpperCase(), joinedAt: '2026-01-01T00:00:00.000Z' });
const row = (fanId: string, facts: Partial<Tallied>): Tallied => ({
  fanId,
  points: 0,
  skill: null,
  right: 0,
  judged: 1,
  changeSinceFinal: 0,
  ...facts,
});
const placesOf = (...given: Parameters<typeof rankMembers>) => {
  const { rows, placed } = rankMembers(...given);
  return { placed, rows: rows.map(({ rank, fanId }) => [rank, fanId]) };
};

describe('the members of a pool among themselves', () => {
  const members = ['ann', 'bob', 'cyd', 'dan'].map(member);

  it('are ranked in the order of the board, and who is not on it comes last, the earlier member first', () => {
    const tallied = [row('dan', { points: 30 }), row('bob', { points: 20 })];
    expect(placesOf(members, tallied, hasPlace.points)).toEqual({
      placed: 2,
      rows: [
        [1, 'dan'],
        [2, 'bob'],
        [3, 'ann'],
        [3, 'cyd'],
      ],
    });
  });

  it('have no place before an answer was judged, by skill not before enough were, and what they have is told', () => {
    const tallied = [row('ann', { points: 10, skill: 4 }), row('bob', { points: 90 }), row('cyd', { judged: 0 })];
    expect(placesOf(members, tallied, hasPlace.points).placed).toBe(2);
    const bySkill = rankMembers(members, tallied, hasPlace.skill);
    expect(bySkill.rows.map(({ rank, fanId, points }) => [rank, fanId, points])).toEqual([
      [1, 'ann', 10],
      [2, 'bob', 90],
      [2, 'cyd', 0],
      [2, 'dan', 0],
    ]);
  });

  it('are no others', () => {
    expect(placesOf(members.slice(0, 1), [row('eve', { points: 9 })], hasPlace.points)).toEqual({
      placed: 0,
      rows: [[1, 'ann']],
    });
  });
});
