import { boardRoom, dayRoom, fanRoom, gameRoom } from '../live/rooms.js';
import { otherGames } from './other-games.js';

describe('the games that a socket follows', () => {
  it('are counted without its own rooms, days and boards, and without the game that it asks for again', () => {
    const rooms = ['socket-id', fanRoom('ann'), dayRoom('nba', '2026-01-16'), boardRoom('game:401', 'points')];
    expect(otherGames(rooms, '401')).toBe(0);
    expect(otherGames([...rooms, gameRoom('401'), gameRoom('402')], '401')).toBe(1);
    expect(otherGames([...rooms, gameRoom('401'), gameRoom('402')], '403')).toBe(2);
  });
});
