import { type GamePhase, type KnownGame } from '../game.js';
import { currentPlays } from '../plays/current-plays.js';
import { shownObservation, stageOf } from './shown-observation.js';

/** Where a game stands, for people. `detail` is in the feed's words where it has some ("End of 3rd", "Final/OT"). */
export interface GameStatus {
  readonly phase: GamePhase['is'];
  readonly live: boolean;
  readonly detail: string;
  /** 0 before tip-off. */
  readonly period: number;
  readonly clock: string;
}

const detailOf = (game: KnownGame): string => {
  const seen = shownObservation(game);
  switch (game.phase.is) {
    case 'postponed':
    case 'canceled':
      return game.phase.detail;
    case 'scheduled':
      return seen?.detail ?? 'Scheduled';
    case 'inProgress':
      return seen?.detail ?? 'In progress';
    case 'ended':
      if (seen && stageOf(seen) === 'over') return seen.detail;
      return game.phase.how === 'forfeit' ? 'Forfeit' : 'Final';
    default:
      return game.phase satisfies never;
  }
};

/** What the feed's clock says; a feed that words no clock (finals) leaves it to the last play. */
const momentOf = (game: KnownGame): { readonly period: number; readonly clock: string } => {
  const seen = shownObservation(game);
  if (seen && (seen.period > 0 || game.phase.is === 'scheduled')) return seen;
  return currentPlays(game).at(-1) ?? { period: 0, clock: '' };
};

export const statusOf = (game: KnownGame): GameStatus => {
  const { period, clock } = momentOf(game);
  return { phase: game.phase.is, live: game.phase.is === 'inProgress', detail: detailOf(game), period, clock };
};
