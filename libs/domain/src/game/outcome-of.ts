import { type BoxScore } from './box-score.js';
import { boxScore } from './box/box-score.js';
import { type FeedChance, type PregameLine, type Score } from './facts.js';
import { type Game, type GamePhase } from './game.js';
import { type Play } from './play.js';
import { currentPlays } from './plays/current-plays.js';
import { type LineScore, lineScore } from './score/line-score.js';
import { shownScore } from './status/shown-score.js';

/** What is left of a game when the way there is forgotten: two games with equal outcomes are the same to a fan. */
export interface Outcome {
  readonly phase: GamePhase;
  readonly score: Score | null;
  readonly lineScore: LineScore;
  /** Without the order in which the feed heard of them. */
  readonly plays: readonly Omit<Play, 'arrival'>[];
  readonly boxScore: BoxScore;
  readonly line: PregameLine | null;
  /** By play id: the order in which they were told is part of the way. */
  readonly chances: readonly FeedChance[];
}

const withoutArrival = ({ arrival: _, ...play }: Play): Omit<Play, 'arrival'> => play;

const byPlay = (one: FeedChance, other: FeedChance): number => (one.playId < other.playId ? -1 : 1);

/** A canonical form to compare games by; null for a game nobody has heard of. */
export const outcomeOf = (game: Game): Outcome | null =>
  game.known
    ? {
        phase: game.phase,
        score: shownScore(game),
        lineScore: lineScore(game),
        plays: currentPlays(game).map(withoutArrival),
        boxScore: boxScore(game),
        line: game.line ?? null,
        chances: (game.chances ?? []).toSorted(byPlay),
      }
    : null;
