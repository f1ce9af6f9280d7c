import { lengthOfPeriod, regulationSeconds, secondsBefore } from '../game/clock/game-clock.js';
import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { type Play } from '../game/play.js';
import { type GameMoment, winProbabilityBy } from '../win-probability/brownian.js';
import { type Pregame } from '../win-probability/model.js';
import { winProbabilityModelOf } from '../win-probability/models.js';
import { seasonOf } from '../win-probability/season-of.js';
import { leastSeconds } from './leverage.js';

/** What of a game its plays are read against. */
export type FrameParts = Pick<KnownGame, Side | 'league' | 'day' | 'neutralSite' | 'regulationPeriods' | 'line'>;

/** The model at work in one game. */
export interface GameModel {
  readonly name: string;
  readonly chanceAt: (moment: GameMoment) => number;
}

/** What the feed said before the game of who is better. */
const pregameOf = ({ line, neutralSite }: FrameParts): Pregame =>
  line ? { kind: 'spread', homeFavouredBy: -line.spread, neutralSite } : { kind: 'unknown', neutralSite };

/** By the line that the game has, unless something else was known before it. */
export const gameModelOf = (game: FrameParts, pregame: Pregame = pregameOf(game)): GameModel | null => {
  const model = winProbabilityModelOf(game.league, seasonOf(game.league, game.day));
  return model && { name: model.name, chanceAt: winProbabilityBy(model, pregame) };
};

/** Seconds to the end of regulation, or of the overtime that is being played; never quite none. */
export const secondsToGo = (
  game: Pick<KnownGame, 'league' | 'regulationPeriods'>,
  { period, secondsLeft }: Pick<Play, 'period' | 'secondsLeft'>,
): number => {
  if (period > game.regulationPeriods) return Math.max(leastSeconds, secondsLeft);
  const played = secondsBefore(game, period) + lengthOfPeriod(game, period) - secondsLeft;
  return Math.max(leastSeconds, regulationSeconds(game) - played);
};
