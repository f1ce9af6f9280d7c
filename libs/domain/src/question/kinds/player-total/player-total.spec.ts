import { type Play } from '../../../game/play.js';
import {
  basket,
  did,
  ended,
  gameOf,
  inOrder,
  listed,
  play,
  rosterReported,
  squad,
  started,
  then,
  withdrawn,
} from '../../../game/testing/a-game.js';
import { lockReasonOf, settle } from '../../asking.js';
import { type PlayerStat, type Terms } from '../../terms.js';

const day = '2026-01-15';
const of = (line: number, stat: PlayerStat = 'points', playerId = 'home-1'): Terms => ({
  kind: 'playerTotal',
  playerId,
  stat,
  line,
});
const settled = (terms: Terms, game: Parameters<typeof settle>[1]) => settle({ terms, day }, game);
const end: Play = play('end', { period: 4, secondsLeft: 0 });

const roster = rosterReported(...squad('home'), ...squad('away'), listed('home', 'hurt', { played: false }));
const rebound = did('home', 'r', { kind: 'rebound', side: 'defensive', player: 'home-1' });
const assisted = did('home', 's', { kind: 'shot', made: true, points: 2, shooter: 'home-2', assist: 'home-1' });
const plays = inOrder(basket('home', 'a', 3), rebound, assisted, basket('home', 'b', 2), end);
const game = gameOf(started, roster, ...plays);

describe('more or fewer of a player than a line', () => {
  it.each<[PlayerStat, number, string]>([
    ['points', 4.5, 'b'],
    ['rebounds', 0.5, 'r'],
    ['assists', 0.5, 's'],
  ])('more %s than the line are decided by the play that passes it', (stat, line, by) => {
    expect(settled(of(line, stat), game)).toEqual({ is: 'decided', outcome: 'over', by: [by] });
  });
  it('is open while it can still come, and fewer when the game is over', () => {
    expect(settled(of(5.5), game)).toEqual({ is: 'undecided' });
    expect(settled(of(5.5), then(game, ended(7, 0)))).toMatchObject({ outcome: 'under' });
  });
  it('is taken back with the play', () => {
    expect(settled(of(4.5), then(game, withdrawn('a')))).toEqual({ is: 'undecided' });
  });
  it('is void for a player who does not play, or is not listed', () => {
    const over = then(game, ended(7, 0));
    expect(settled(of(1.5, 'points', 'hurt'), over)).toEqual({ is: 'void', reason: 'didNotPlay' });
    expect(settled(of(1.5, 'points', 'nobody'), over)).toEqual({ is: 'void', reason: 'didNotPlay' });
  });
  it('counts what an athlete did whom the feed lists for both teams', () => {
    const both = rosterReported(...squad('home'), listed('home', 'away-1'), ...squad('away'));
    const twice = gameOf(
      started,
      both,
      ...inOrder(did('away', 'a', { kind: 'shot', made: true, points: 3, shooter: 'away-1' }), end),
    );
    expect(settled(of(2.5, 'points', 'away-1'), twice)).toMatchObject({ outcome: 'over', by: ['a'] });
  });
  it('closes when the second half begins', () => {
    const firstHalf = gameOf(started, roster, ...inOrder(basket('home', 'a', 3, { period: 2, secondsLeft: 0 })));
    expect(lockReasonOf({ terms: of(9.5), day }, firstHalf)).toBeNull();
    const begun = then(firstHalf, ...inOrder(play('x', { period: 3, secondsLeft: 720 })));
    expect(lockReasonOf({ terms: of(9.5), day }, begun)).toBe('periodBegun');
  });
});
