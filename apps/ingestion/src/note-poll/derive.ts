import { type GameEvent } from '@pbp/domain';
import {
  applyScoreboardChange,
  applySummaryChange,
  factsOf,
  factsOfEntry,
  type KnownFeed,
  type ScoreboardChange,
  type SummaryChange,
} from '@pbp/espn';

/** What a poll event says of one game. */
export type Said =
  | { readonly from: 'summary'; readonly change: SummaryChange }
  | { readonly from: 'scoreboard'; readonly change: ScoreboardChange };

export interface Derived {
  readonly facts: readonly GameEvent[];
  readonly known: KnownFeed;
}

/** What follows from a poll for one game. Pure: the same polls in the same order give the same facts. */
export const derive = (known: KnownFeed, said: Said): Derived => {
  switch (said.from) {
    case 'summary':
      return factsOf(known, applySummaryChange(known.summary, said.change));
    case 'scoreboard':
      return factsOfEntry(known, applyScoreboardChange(said.change));
    default:
      return said satisfies never;
  }
};
