import { type BasketballLeagueId, leagues, type Side } from '@pbp/domain';
import fc from 'fast-check';
import { fictionalTeams } from '../league/fictional-teams.js';
import { type TimedPlay } from './happening.js';
import { playGame, type PlayedGame } from './play-game.js';
import { styles } from './style.js';

const leagueIds: readonly BasketballLeagueId[] = [
  'nba',
  'wnba',
  'mens-college-basketball',
  'womens-college-basketball',
];

const played = (league: BasketballLeagueId, seed: number): PlayedGame => {
  const [home, away] = fictionalTeams(league);
  if (!home || !away) throw new Error('a league needs two teams');
  return playGame({ league, seed, home, away });
};

const anyGame = fc
  .record({ league: fc.constantFrom(...leagueIds), seed: fc.integer() })
  .map(({ league, seed }) => played(league, seed));

const pointsOf = (plays: readonly TimedPlay[], side: Side): number =>
  plays.filter((play) => play.side === side).reduce((sum, { points }) => sum + points, 0);

const always = (holds: (game: PlayedGame) => boolean | void): void =>
  fc.assert(fc.property(anyGame, holds), { numRuns: 40 });

describe('every generated game', () => {
  it('ends with a winner, after regulation or as many overtimes as it takes', () =>
    always(
      ({ score, periodsBegin, fixture }) =>
        score.home !== score.away && periodsBegin.length >= leagues[fixture.league].regulation.periods,
    ));

  it('has a final score that its plays add up to', () =>
    always(({ plays, score }) => pointsOf(plays, 'home') === score.home && pointsOf(plays, 'away') === score.away));

  const runsForwards = ({ plays }: PlayedGame): boolean =>
    plays.every((play, index) => {
      const before = plays[index - 1];
      if (!before) return true;
      return play.wall >= before.wall && (play.period > before.period || play.secondsLeft <= before.secondsLeft);
    });

  it('never lets a clock run backwards', () => always(runsForwards));

  it('nor after an offensive rebound in the last third of a second', () =>
    expect(runsForwards(played('wnba', -734364681))).toBe(true));

  it('has five different players of each side on the floor, and only they act', () =>
    always(({ plays }) =>
      plays.every(({ floor, what, side }) => {
        if (new Set([...floor.home, ...floor.away]).size !== 10) return false;
        if (what.kind !== 'shot' || !side) return true;
        return floor[side].includes(what.shooter) && what.assist !== what.shooter;
      }),
    ));

  it('lets nobody play on who has fouled out', () =>
    always(({ plays, fixture }) => {
      const fouls = new Map<string, number>();
      for (const { what } of plays) {
        if (what.kind !== 'foul' || what.how === 'technical' || what.how === 'defensiveThreeSeconds') continue;
        fouls.set(what.player, (fouls.get(what.player) ?? 0) + 1);
      }
      expect(Math.max(...fouls.values())).toBeLessThanOrEqual(styles[fixture.league].foulsToLeave);
    }));

  it('gives a stolen ball to somebody of the other side', () =>
    always(({ plays }) =>
      plays.every(({ what, side, floor }) => {
        if (what.kind !== 'turnover' || what.steal === undefined || !side) return true;
        return floor[side === 'home' ? 'away' : 'home'].includes(what.steal);
      }),
    ));
});
