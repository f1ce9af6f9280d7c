import { type BasketballLeagueId } from '@pbp/domain';
import { type FeedGame } from '@pbp/simulation';

/** Which games there are and when; the clock moves through it. */
export interface Programme {
  /** The same text for the same games. */
  readonly name: string;
  /** Epoch milliseconds at which a first run begins. */
  readonly opensAt: number;
  /** A league's games of a day (yyyy-mm-dd, US Eastern) that are known at a moment. */
  games(league: BasketballLeagueId, day: string): readonly FeedGame[];
  game(id: string): FeedGame | undefined;
  /** Every game of the day that is on at a moment. */
  current(at: number): readonly FeedGame[];
  /** Where to leap when nothing is going on any more; undefined while something is, or when there is nothing to come. */
  leapFrom(at: number): number | undefined;
}
