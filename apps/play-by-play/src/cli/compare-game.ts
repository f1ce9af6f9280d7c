import {
  enrich,
  type EnrichedPlay,
  enrichedPlays,
  feedChances,
  type KnownGame,
  nothingEnriched,
  type Pregame,
  pregameFrom,
  seasonOf,
  winProbabilityModelOf,
} from '@pbp/domain';
import { observeSummary, unknownFeed } from '@pbp/espn';

/** Ours beside ESPN's over the plays of one game. */
export interface Comparison {
  readonly gameId: string;
  readonly league: string;
  readonly model: string;
  /** Where our prior came from. */
  readonly prior: 'spread' | "ESPN's first word" | 'none';
  readonly plays: number;
  readonly meanDifference: number;
  readonly largest: { readonly difference: number; readonly playId: string; readonly text: string };
  /** Mean squared error of both once it is known who won. */
  readonly brier: { readonly ours: number; readonly espn: number } | null;
}

/** Nothing to compare; the message is one line. */
class NotComparable extends Error {
  override readonly name = 'NotComparable';
}

const gameOf = (payload: unknown): KnownGame => {
  const { game } = observeSummary(unknownFeed(), payload).known;
  if (!game.known) throw new NotComparable('is no summary of a game');
  return game;
};

/** Without a pregame the game's own line counts, if it has one. */
interface Prior {
  readonly from: Comparison['prior'];
  readonly pregame?: Pregame;
}

/** ESPN's first word, after a play or two, read back to the tip-off. */
const firstWord = (game: KnownGame): Prior => {
  const chances = feedChances(game);
  const model = winProbabilityModelOf(game.league, seasonOf(game.league, game.day));
  const plays = enrichedPlays(enrich(nothingEnriched, game, 0).next);
  const first = plays.find(({ playId }) => chances.has(playId));
  const chance = first && chances.get(first.playId);
  if (!model || !first || chance === undefined) return { from: 'none' };
  const { margin, ball, secondsPlayed } = first;
  const secondsLeft = model.regulationSeconds - secondsPlayed;
  if (secondsLeft < model.regulationSeconds / 2) return { from: 'none' };
  return { from: "ESPN's first word", pregame: pregameFrom(chance, { margin, ball, secondsLeft }, model) };
};

const priorOf = (game: KnownGame): Prior => (game.line ? { from: 'spread' } : firstWord(game));

interface Both {
  readonly play: EnrichedPlay;
  readonly model: string;
  readonly ours: number;
  readonly espn: number;
}

const bothOf = (play: EnrichedPlay): readonly Both[] => {
  const { winProbability } = play;
  if (!winProbability || winProbability.espn === null) return [];
  return [{ play, model: winProbability.model, ours: winProbability.home, espn: winProbability.espn }];
};

const apart = ({ ours, espn }: Both): number => Math.abs(ours - espn);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const brierOf = (both: readonly Both[], { phase }: KnownGame): Comparison['brier'] => {
  if (phase.is !== 'ended') return null;
  const won = Number(phase.score.home > phase.score.away);
  return {
    ours: mean(both.map(({ ours }) => (ours - won) ** 2)),
    espn: mean(both.map(({ espn }) => (espn - won) ** 2)),
  };
};

/** Throws NotComparable for a payload that is no summary or has no win probability. */
export const compareGame = (payload: unknown): Comparison => {
  const game = gameOf(payload);
  const prior = priorOf(game);
  const { next } = enrich(nothingEnriched, game, 0, { pregame: prior.pregame });
  const both = enrichedPlays(next).flatMap(bothOf);
  const [first, ...rest] = both;
  if (!first) throw new NotComparable("has no play with ESPN's win probability");
  const largest = rest.reduce((most, each) => (apart(each) > apart(most) ? each : most), first);
  return {
    gameId: game.id,
    league: game.league,
    model: first.model,
    prior: prior.from,
    plays: both.length,
    meanDifference: mean(both.map(apart)),
    largest: { difference: apart(largest), playId: largest.play.playId, text: largest.play.play.text },
    brier: brierOf(both, game),
  };
};
