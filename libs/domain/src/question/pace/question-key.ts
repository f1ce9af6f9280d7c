import { type Terms } from '../terms.js';

/** What makes two questions of a game the same one: it is asked once, whatever its line is by then. */
export const questionKey = (terms: Terms): string => {
  switch (terms.kind) {
    case 'gameWinner':
      return `${terms.kind} ${terms.edition}`;
    case 'marginBand':
    case 'total':
      return terms.kind;
    case 'periodWinner':
      return `${terms.kind} ${terms.period}`;
    case 'raceTo':
      return `${terms.kind} ${terms.points}`;
    case 'window':
      return `${terms.kind} ${terms.period} ${terms.from}`;
    case 'nextToScore':
      return `${terms.kind} ${'after' in terms ? (terms.after ?? '') : `${terms.period} ${terms.from}`}`;
    case 'playerTotal':
      return `${terms.kind} ${terms.playerId} ${terms.stat}`;
    default:
      return terms satisfies never;
  }
};
