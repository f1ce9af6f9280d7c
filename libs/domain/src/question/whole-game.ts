import { regulationSeconds, secondsPlayedSoFar } from '../game/clock/game-clock.js';
import { type Score } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { playScore } from '../game/score/play-score.js';
import { type Settlement, undecided, voided, type VoidReason } from './settlement.js';

/** A game as a question about the whole of it sees it. */
export type WholeGame =
  | { readonly is: 'toCome' }
  | { readonly is: 'over'; readonly score: Score }
  | { readonly is: 'off'; readonly reason: VoidReason };

/** Of 48 minutes 43 must have been played, of another length as much of it: a bookmakers' rule (Sky Bet, NBA). */
const leastPlayed = 43 / 48;

/** A game that is resumed or played within so many days still counts: theScore's 48 hours, by the league's days. */
const mostDaysLater = 2;

const msADay = 86_400_000;
const daysLater = (from: string, to: string): number =>
  from === to ? 0 : (Date.parse(to) - Date.parse(from)) / msADay;

/** A feed that tells a final and no plays is taken at its word. */
const isWhole = (game: KnownGame): boolean =>
  currentPlays(game).length === 0 || secondsPlayedSoFar(game) >= leastPlayed * regulationSeconds(game);

const same = (one: Score, other: Score): boolean => one.home === other.home && one.away === other.away;

/** The final comes in front of the last plays now and then: what decided it is not known before they are there. */
const isTold = (game: KnownGame, final: Score): boolean =>
  currentPlays(game).length === 0 || same(playScore(game), final) || game.reconciled !== undefined;

/** `day` is the league day on which the game was to be played when the question was asked. */
export const wholeGame = (game: KnownGame, day: string): WholeGame => {
  const { phase } = game;
  if (phase.is === 'canceled') return { is: 'off', reason: 'gameCanceled' };
  if (phase.is === 'postponed') return { is: 'off', reason: 'gamePostponed' };
  if (daysLater(day, game.day) > mostDaysLater) return { is: 'off', reason: 'playedOnAnotherDay' };
  if (phase.is !== 'ended') return { is: 'toCome' };
  if (phase.how === 'forfeit') return { is: 'off', reason: 'gameAbandoned' };
  if (!isTold(game, phase.score)) return { is: 'toCome' };
  return isWhole(game) ? { is: 'over', score: phase.score } : { is: 'off', reason: 'gameAbandoned' };
};

/** What the final score says of a question; undecided until there is one, void where there will be none that counts. */
export const settleByFinal = <Outcome extends string>(
  game: KnownGame,
  day: string,
  by: (final: Score) => Settlement<Outcome>,
): Settlement<Outcome> => {
  const whole = wholeGame(game, day);
  switch (whole.is) {
    case 'toCome':
      return undecided;
    case 'off':
      return voided(whole.reason);
    case 'over':
      return by(whole.score);
    default:
      return whole satisfies never;
  }
};
