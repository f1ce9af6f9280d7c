import { type Side } from '../facts.js';
import { type Move } from './moves.js';

/** The two fives at one moment, as far as the plays tell. */
export type Floor = Readonly<Record<Side, readonly string[]>>;

const fiveAfter = (five: readonly string[], { kind, playerId }: Move): readonly string[] => {
  const others = five.filter((other) => other !== playerId);
  return kind === 'entered' ? [...others, playerId] : others;
};

const floorAfterMove = (floor: Floor, move: Move): Floor =>
  move.kind === 'acted' ? floor : { ...floor, [move.side]: fiveAfter(floor[move.side], move) };

export const floorAfter = (floor: Floor, moves: readonly Move[]): Floor => moves.reduce(floorAfterMove, floor);
