import { boardName, type BoardPlace, boardUrl } from './board-place';

const boards: readonly (readonly [BoardPlace, string, string])[] = [
  [{ is: 'game', gameId: '401' }, '/api/boards/games/401', 'game:401'],
  [{ is: 'day', league: 'nba', date: '2026-11-22' }, '/api/boards/days/nba/2026-11-22', 'day:nba:2026-11-22'],
  [{ is: 'season', league: 'nba', year: '2027' }, '/api/boards/seasons/nba/2027', 'season:nba:2027'],
  [{ is: 'pool', poolId: 'p' }, '/api/boards/pools/p', 'pool:p'],
  [{ is: 'game', gameId: '../me' }, '/api/boards/games/..%2Fme', 'game:../me'],
];

describe('a board', () => {
  it.each(boards)('%j is asked of %s and followed as %s', (place, url, name) => {
    expect([boardUrl(place), boardName(place)]).toEqual([url, name]);
  });
});
