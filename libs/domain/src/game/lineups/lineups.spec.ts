import { boxScore } from '../box/box-score.js';
import { type Side } from '../facts.js';
import { type Play } from '../play.js';
import { basket, did, gameOf, inOrder, play, rosterReported, squad } from '../testing/a-game.js';
import { lineups } from './lineups.js';

const rosters = rosterReported(...squad('home'), ...squad('away'));
const at = (secondsLeft: number, period = 1) => ({ period, secondsLeft });
const sub = (id: string, entering: string, leaving: string, when: Partial<Play>, side: Side = 'home') =>
  did(side, id, { kind: 'substitution', in: entering, out: leaving }, when);
const rebound = (id: string, player: string, when: Partial<Play>) =>
  did('home', id, { kind: 'rebound', side: 'defensive', player }, when);
const told = (...plays: readonly Play[]) => gameOf(rosters, ...inOrder(...plays));
const presenceOf = (playerId: string, ...plays: readonly Play[]) => lineups(told(...plays)).presence.get(playerId);

describe('time on the floor', () => {
  it('runs for the listed starters until they are substituted', () => {
    const plays = [sub('a', 'home-6', 'home-1', at(420)), play('end', at(0))];
    expect(presenceOf('home-1', ...plays)).toEqual({ seconds: 300, plusMinus: 0 });
    expect(presenceOf('home-6', ...plays)).toEqual({ seconds: 420, plusMinus: 0 });
    expect(presenceOf('home-2', ...plays)).toEqual({ seconds: 720, plusMinus: 0 });
    expect(presenceOf('home-7', ...plays)).toBeUndefined();
  });
  it('reads substitutions told as two plays, one out and one in', () => {
    const out = did('home', 'a', { kind: 'substitution', out: 'home-1' }, at(420));
    const into = did('home', 'b', { kind: 'substitution', in: 'home-6' }, at(420));
    expect(lineups(told(out, into)).onFloor.home).toEqual(['home-2', 'home-3', 'home-4', 'home-5', 'home-6']);
  });
  it('ends with who is on the floor now', () => {
    const { onFloor } = lineups(told(sub('a', 'home-6', 'home-1', at(420))));
    expect(onFloor.home).toEqual(['home-2', 'home-3', 'home-4', 'home-5', 'home-6']);
    expect(onFloor.away).toHaveLength(5);
  });
  it('is part of the box score', () => {
    const { home } = boxScore(told(basket('home', 'a', 2, at(600))));
    expect(home.players[0]?.estimated).toEqual({ seconds: 120, plusMinus: 2 });
  });
});

describe('who began a period', () => {
  const firstPeriod = [sub('a', 'home-6', 'home-1', at(420)), play('end', at(0))];

  it('is whoever acts in it without having entered', () => {
    const game = told(...firstPeriod, rebound('b', 'home-7', at(700, 2)), rebound('c', 'home-1', at(600, 2)));
    expect(lineups(game).onFloor.home).toEqual(['home-7', 'home-1', 'home-2', 'home-3', 'home-4']);
  });
  it('is whoever leaves it without having entered', () => {
    const game = told(...firstPeriod, sub('b', 'home-6', 'home-7', at(600, 2)));
    expect(lineups(game).presence.get('home-7')).toEqual({ seconds: 120, plusMinus: 0 });
  });
  it('is not somebody who entered during it', () => {
    const game = told(...firstPeriod, sub('b', 'home-7', 'home-2', at(600, 2)), rebound('c', 'home-7', at(500, 2)));
    expect(lineups(game).presence.get('home-7')).toEqual({ seconds: 100, plusMinus: 0 });
  });
  it('is not somebody who got a technical foul on the bench', () => {
    const technical = did('home', 'b', { kind: 'foul', counts: 'technical', player: 'home-7' }, at(700, 2));
    expect(lineups(told(...firstPeriod, technical)).onFloor.home).not.toContain('home-7');
  });
  it('is inferred in the first period too where no five starters are listed', () => {
    const game = gameOf(...inOrder(rebound('a', 'x', at(700)), sub('b', 'y', 'z', at(650))));
    expect(lineups(game).onFloor.home).toEqual(['x', 'y']);
  });
});

describe('plus and minus', () => {
  it('goes to both fives', () => {
    const plays = [
      basket('home', 'a', 3, at(600)),
      sub('b', 'home-6', 'home-1', at(500)),
      basket('away', 'c', 2, at(400)),
    ];
    expect(presenceOf('home-1', ...plays)?.plusMinus).toBe(3);
    expect(presenceOf('home-6', ...plays)?.plusMinus).toBe(-2);
    expect(presenceOf('home-2', ...plays)?.plusMinus).toBe(1);
    expect(presenceOf('away-1', ...plays)?.plusMinus).toBe(-1);
  });
  it('of a free throw goes to those who were there at the foul', () => {
    const plays = [
      did('away', 'a', { kind: 'foul', counts: 'personal', player: 'away-1' }, at(500)),
      sub('b', 'home-6', 'home-1', at(500)),
      did('home', 'c', { kind: 'freeThrow', made: true, shooter: 'home-2' }, at(500)),
    ];
    expect(presenceOf('home-1', ...plays)?.plusMinus).toBe(1);
    expect(presenceOf('home-6', ...plays)?.plusMinus).toBeUndefined();
  });
  it('of a free throw without a foul at that clock goes to those who are there', () => {
    const plays = [
      did('away', 'a', { kind: 'foul', counts: 'personal', player: 'away-1' }, at(500)),
      sub('b', 'home-6', 'home-1', at(480)),
      did('home', 'c', { kind: 'freeThrow', made: true, shooter: 'home-2' }, at(400)),
    ];
    expect(presenceOf('home-1', ...plays)?.plusMinus).toBe(0);
    expect(presenceOf('home-6', ...plays)?.plusMinus).toBe(1);
  });
});

it('claims nothing of a feed that tells no substitutions, past the first period', () => {
  const first = basket('home', 'a', 2, at(600));
  expect(lineups(told(first)).presence.size).toBe(10);
  expect(lineups(told(first, basket('home', 'b', 2, at(600, 2)))).presence.size).toBe(0);
});
