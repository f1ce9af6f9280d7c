import { boardNamed, isTouched } from './board-name.js';

const pool = 'pool:0d0ab61c-9e6b-4a0c-8a5f-3f8f5f0f6f11';

describe('the name of a board', () => {
  it.each(['game:401', 'day:nba:2026-01-16', 'season:mens-college-basketball:2026'])('%s is open to all', (board) =>
    expect(boardNamed(board)).toEqual({ of: 'all', board }),
  );

  it('of a pool has its id', () => expect(boardNamed(pool)).toMatchObject({ of: 'pool', poolId: pool.slice(5) }));

  it.each(['', 'game:', 'game:a b', 'day:nba', 'day:nba:today', 'season:nba:26', 'pool:mine', pool.toUpperCase()])(
    'is not "%s"',
    (board) => expect(boardNamed(board)).toBeNull(),
  );

  it('tells by which scores it is touched', () => {
    const counted = ['game:401', 'day:nba:2026-01-16', 'season:nba:2026'];
    const touched = ['game:401', 'game:402', 'season:nba:2026', 'season:wnba:2026', pool].filter((board) => {
      const name = boardNamed(board);
      return name !== null && isTouched(name, counted);
    });
    expect(touched).toEqual(['game:401', 'season:nba:2026', pool]);
  });
});
