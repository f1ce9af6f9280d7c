import { type Kind } from '../kind.js';
import { type QuestionKind, type Terms, type TermsOf } from '../terms.js';
import { gameWinner } from './game-winner/game-winner.js';
import { marginBand } from './margin-band/margin-band.js';
import { nextToScore } from './next-to-score/next-to-score.js';
import { periodWinner } from './period-winner/period-winner.js';
import { playerTotal } from './player-total/player-total.js';
import { raceTo } from './race-to/race-to.js';
import { total } from './total/total.js';
import { fiveMinutes } from './window/window.js';

type Use<Result> = <Name extends QuestionKind>(kind: Kind<Name>, terms: TermsOf<Name>) => Result;

/** Does something with the kind of question that these terms are of. */
export const withKind = <Result>(terms: Terms, use: Use<Result>): Result => {
  switch (terms.kind) {
    case 'gameWinner':
      return use(gameWinner, terms);
    case 'marginBand':
      return use(marginBand, terms);
    case 'total':
      return use(total, terms);
    case 'periodWinner':
      return use(periodWinner, terms);
    case 'raceTo':
      return use(raceTo, terms);
    case 'window':
      return use(fiveMinutes, terms);
    case 'nextToScore':
      return use(nextToScore, terms);
    case 'playerTotal':
      return use(playerTotal, terms);
    default:
      return terms satisfies never;
  }
};
