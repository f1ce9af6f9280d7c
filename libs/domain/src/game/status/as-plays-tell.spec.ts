import { basket, ended, gameOf, inOrder, observed, play, started } from '../testing/a-game.js';
import { asPlaysTell } from './as-plays-tell.js';
import { shownScore } from './shown-score.js';
import { statusOf } from './status-of.js';

const final = observed('scoreboard', { status: 'final', period: 4, clock: '0.0', score: { home: 99, away: 98 } });
const told = inOrder(
  basket('home', 'a', 3, { clock: '8:00', secondsLeft: 480 }),
  play('end', { action: { kind: 'periodEnd' }, clock: '0.0', secondsLeft: 0 }),
  basket('away', 'b', 2, { period: 2, clock: '5:07', secondsLeft: 307 }),
);

it('stands where its last play left it, though the feed knew the final already', () => {
  const game = asPlaysTell(gameOf(started, final, ended(99, 98), ...told));
  expect(statusOf(game)).toMatchObject({ phase: 'inProgress', period: 2, clock: '5:07' });
  expect(shownScore(game)).toEqual({ home: 3, away: 2 });
  expect(game.periods).toEqual({ started: 2, ended: 1 });
});

it('has not begun before its first play', () => {
  const game = asPlaysTell(gameOf(started, final, ended(99, 98)));
  expect(game.phase).toEqual({ is: 'scheduled' });
  expect(shownScore(game)).toBeNull();
});

it('stays called off', () => {
  const postponed = { type: 'GamePostponed', data: { gameId: 'g', detail: 'Snow' } } as const;
  expect(asPlaysTell(gameOf(postponed)).phase).toEqual({ is: 'postponed', detail: 'Snow' });
});
