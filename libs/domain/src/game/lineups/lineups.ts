import { lengthOfPeriod } from '../clock/game-clock.js';
import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { sideOfPlay } from '../plays/side-of-play.js';
import { type Floor } from './floor.js';
import { movesReader } from './moves.js';
import { type Presence, PresenceBook } from './presence.js';
import { listedStarters, startersOfPeriod } from './starters-of-period.js';
import { type Step, walkPeriod } from './walk-period.js';

/** Estimated from the plays: who is on the floor after the last one, and everybody's time and plus/minus by player id. */
export interface Lineups {
  readonly onFloor: Floor;
  readonly presence: ReadonlyMap<string, Presence>;
}

type Parts = Pick<KnownGame, Side | 'plays' | 'roster' | 'league' | 'regulationPeriods'>;

const stepsByPeriod = (game: Parts): ReadonlyMap<number, readonly Step[]> => {
  const movesOf = movesReader(game);
  const periods = new Map<number, Step[]>();
  for (const play of currentPlays(game)) {
    const step = { play, side: sideOfPlay(game, play), moves: movesOf(play) };
    const steps = periods.get(play.period);
    if (steps) steps.push(step);
    else periods.set(play.period, [step]);
  }
  return periods;
};

/** The listed starters hold for the first period; a list that is not five is completed from the plays. */
export const openingFloor = (steps: readonly Step[], period: number, before: Floor): Floor => {
  const moves = steps.flatMap((step) => step.moves);
  const five = (side: Side) =>
    period === 1 && before[side].length === 5 ? before[side] : startersOfPeriod(moves, side, before[side]);
  return { home: five('home'), away: five('away') };
};

/** Whether the feed tells who comes and goes at all. */
const tellsSubstitutions = (steps: ReadonlyMap<number, readonly Step[]>): boolean =>
  [...steps.values()].some((period) => period.some(({ play }) => play.action.kind === 'substitution'));

const nobody: Lineups = { onFloor: { home: [], away: [] }, presence: new Map() };

/**
 * Who was on the floor, and for how long. Nothing is claimed of a feed that tells no substitutions (college before
 * 2025-26), past the first period at least.
 */
export const lineups = memoByPlays(['home', 'away', 'roster', 'league', 'regulationPeriods'], (game): Lineups => {
  const periods = stepsByPeriod(game);
  if (periods.size > 1 && !tellsSubstitutions(periods)) return nobody;
  const book = new PresenceBook();
  let onFloor: Floor = { home: listedStarters(game, 'home'), away: listedStarters(game, 'away') };
  for (const [period, steps] of periods) {
    onFloor = walkPeriod(steps, openingFloor(steps, period, onFloor), lengthOfPeriod(game, period), book);
  }
  return { onFloor, presence: book.byPlayer };
});
