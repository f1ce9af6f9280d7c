import { basket, did, gameOf, inOrder, observed, play, then, withdrawn } from '../testing/a-game.js';
import { leadSummary } from './lead-summary.js';
import { lineScore } from './line-score.js';
import { playScore } from './play-score.js';
import { scoreTimeline } from './score-timeline.js';
import { bestStretch } from './best-stretch.js';
import { currentRun, scoringRuns } from './scoring-runs.js';

const at = (period: number, secondsLeft: number) => ({ period, secondsLeft });

/** 0-0, 2-0, 2-3, 4-3, 4-4, 4-7 over two quarters and the first minute of the third. */
const seesaw = () =>
  gameOf(
    ...inOrder(
      basket('home', 'a', 2, at(1, 660)),
      basket('away', 'b', 3, at(1, 600)),
      basket('home', 'c', 2, at(2, 720)),
      did('away', 'd', { kind: 'freeThrow', made: true, shooter: 'away-1' }, at(2, 0)),
      did('away', 'miss', { kind: 'shot', made: false, points: 2, shooter: 'away-1' }, at(3, 700)),
      basket('away', 'e', 3, at(3, 690)),
      play('end', at(3, 660)),
    ),
  );

describe('the score by plays', () => {
  it('adds up their points, whatever scores they carry', () => {
    expect(playScore(seesaw())).toEqual({ home: 4, away: 7 });
    expect(playScore(then(seesaw(), withdrawn('b')))).toEqual({ home: 4, away: 4 });
  });
  it('is nobody’s where the play names no team', () => {
    expect(playScore(gameOf(...inOrder(play('a', { points: 2 }))))).toEqual({ home: 0, away: 0 });
  });
  it('has a line for every period with a play', () => {
    expect(lineScore(seesaw())).toEqual({ home: [2, 2, 0], away: [3, 1, 3] });
  });
  it('takes the feed’s line where it tells no plays', () => {
    expect(lineScore(gameOf())).toEqual({ home: [], away: [] });
    const told = observed('scoreboard', { lineScore: { home: [20, 3], away: [18, 5] } });
    expect(lineScore(gameOf(told))).toEqual({ home: [20, 3], away: [18, 5] });
  });
  it('survives a period that cannot be', () => {
    expect(lineScore(gameOf(...inOrder(basket('home', 'a', 2, at(0, 10)), basket('home', 'b', 2, at(1, 10)))))).toEqual(
      {
        home: [2],
        away: [0],
      },
    );
  });
});

describe('the timeline', () => {
  it('has a point after every scoring play, in seconds since tip-off', () => {
    expect(
      scoreTimeline(seesaw()).map(({ playId, secondsPlayed, side, home, away }) => [
        playId,
        secondsPlayed,
        side,
        home,
        away,
      ]),
    ).toEqual([
      ['a', 60, 'home', 2, 0],
      ['b', 120, 'away', 2, 3],
      ['c', 720, 'home', 4, 3],
      ['d', 1440, 'away', 4, 4],
      ['e', 1470, 'away', 4, 7],
    ]);
  });
  it('knows overtimes', () => {
    const [point] = scoreTimeline(gameOf(...inOrder(basket('home', 'a', 2, at(6, 100)))));
    expect(point).toMatchObject({ secondsPlayed: 2880 + 300 + 200, secondsLeft: 100, period: 6 });
  });
});

describe('the lead', () => {
  it('changes when its sign does, ties in between skipped, and is tied when it comes back to zero', () => {
    expect(leadSummary(seesaw())).toEqual({
      leadChanges: 3,
      ties: 1,
      biggestLead: { home: 2, away: 3 },
      secondsLed: { tied: 60 + 30, home: 60 + 720, away: 600 + 30 },
    });
  });
  it('does not change when the same side leads again after a tie', () => {
    const game = gameOf(...inOrder(basket('home', 'a'), basket('away', 'b'), basket('home', 'c')));
    expect(leadSummary(game)).toMatchObject({ leadChanges: 0, ties: 1 });
  });
  it('is nobody’s before the first basket', () => {
    expect(leadSummary(gameOf())).toEqual({
      leadChanges: 0,
      ties: 0,
      biggestLead: { home: 0, away: 0 },
      secondsLed: { home: 0, away: 0, tied: 0 },
    });
  });
});

describe('runs', () => {
  const game = () =>
    gameOf(
      ...inOrder(
        basket('home', 'a', 3),
        basket('home', 'b', 2),
        basket('home', 'c', 2),
        basket('away', 'd', 2),
        basket('home', 'e', 2),
        basket('home', 'f', 3),
      ),
    );
  it('are unanswered points of at least seven, or as many as asked for', () => {
    expect(scoringRuns(game())).toEqual([{ side: 'home', points: 7, fromPlayId: 'a', toPlayId: 'c' }]);
    expect(scoringRuns(game(), 5).map(({ points }) => points)).toEqual([7, 5]);
  });
  it('go on until they are answered', () => {
    expect(currentRun(game())).toEqual({ side: 'home', points: 5, fromPlayId: 'e', toPlayId: 'f' });
    expect(currentRun(gameOf())).toBeNull();
  });
  it('grow together when the answer is withdrawn', () => {
    expect(scoringRuns(then(game(), withdrawn('d'))).map(({ points }) => points)).toEqual([12]);
  });
});

describe('the best stretch', () => {
  const game = () =>
    gameOf(
      ...inOrder(
        basket('home', 'a', 3, at(1, 700)),
        basket('away', 'b', 2, at(1, 690)),
        basket('home', 'c', 3, at(1, 600)),
        basket('home', 'd', 3, at(1, 580)),
        basket('away', 'e', 3, at(1, 100)),
        basket('away', 'f', 3, at(1, 90)),
        basket('away', 'g', 3, at(1, 80)),
      ),
    );
  it('is that of the biggest difference within so much game clock, whoever scored in it besides', () => {
    expect(bestStretch(game(), 120)).toEqual({ side: 'away', points: 9, from: 620, to: 640 });
    expect(bestStretch(game(), 15)).toEqual({ side: 'away', points: 6, from: 620, to: 630 });
    expect(bestStretch(then(game(), withdrawn('g')), 120)).toEqual({ side: 'home', points: 7, from: 20, to: 140 });
  });
  it('may be one basket, and is none before the first', () => {
    expect(bestStretch(game(), 0)).toEqual({ side: 'home', points: 3, from: 20, to: 20 });
    expect(bestStretch(gameOf(), 120)).toBeNull();
  });
});
