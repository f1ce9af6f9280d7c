import { type Side } from '../game/facts.js';
import { type Floor, floorAfter } from '../game/lineups/floor.js';
import { openingFloor } from '../game/lineups/lineups.js';
import { type Move } from '../game/lineups/moves.js';
import { type Step } from '../game/lineups/walk-period.js';
import { type Play } from '../game/play.js';

/** One period walked through: the fives after each of its plays. */
export interface WalkedPeriod {
  readonly plays: readonly Play[];
  /** After the play in the same place. */
  readonly floors: readonly Floor[];
  /** Who ended the period before. */
  readonly before: Floor;
  readonly after: Floor;
  readonly substitutes: boolean;
  /** Everybody of whom the period's plays tell: the fives that began it are read off when they were first named. */
  readonly named: Readonly<Record<Side, ReadonlySet<string>>>;
}

const isSubstitution = ({ play }: Step): boolean => play.action.kind === 'substitution';

const namedBy = (moves: readonly Move[], side: Side): ReadonlySet<string> =>
  new Set(moves.filter((move) => move.side === side).map(({ playerId }) => playerId));

export const walk = (steps: readonly Step[], period: number, before: Floor): WalkedPeriod => {
  const floors: Floor[] = [];
  let after = openingFloor(steps, period, before);
  for (const { moves } of steps) {
    after = floorAfter(after, moves);
    floors.push(after);
  }
  const moves = steps.flatMap((step) => step.moves);
  return {
    plays: steps.map(({ play }) => play),
    floors,
    before,
    after,
    substitutes: steps.some(isSubstitution),
    named: { home: namedBy(moves, 'home'), away: namedBy(moves, 'away') },
  };
};

/** One play more, at the cost of that play; null where it may tell who began the period, which must then be walked anew. */
export const walkOn = (walked: WalkedPeriod, step: Step): WalkedPeriod | null => {
  const { play, moves } = step;
  if (!moves.every(({ side, playerId }) => walked.named[side].has(playerId))) return null;
  const after = floorAfter(walked.after, moves);
  return {
    ...walked,
    plays: [...walked.plays, play],
    floors: [...walked.floors, after],
    after,
    substitutes: walked.substitutes || isSubstitution(step),
  };
};
