import type { GameCard } from '@pbp/contracts';

const words: readonly (readonly [GameCard['phase'], string])[] = [
  ['inProgress', 'live'],
  ['scheduled', 'to come'],
  ['ended', 'final'],
  ['postponed', 'postponed'],
  ['canceled', 'cancelled'],
];

/** "3 live, 2 to come, 4 final" */
export const countsText = (cards: readonly GameCard[]): string =>
  words
    .map(([phase, word]) => ({ word, count: cards.filter((card) => card.phase === phase).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(', ');
