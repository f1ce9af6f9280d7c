import { type GameEvent, gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { appendInTurn } from '@pbp/eventing/testing';
import { factsOfGame, generateGame } from '@pbp/simulation';

const eventsAtOnce = 100;

interface Generated {
  /** Which generated game is the first. Default 0. */
  readonly from?: number;
  /** Seconds of the feed's clock between the polls that the games are noted from. Default 240. */
  readonly between?: number;
}

const idOf = (seed: number): string => String(401_000_000 + seed);

/** What polling a generated game would have noted in its stream. */
export const generatedFacts = (seed: number, between: number): readonly GameEvent[] =>
  factsOfGame(generateGame({ seed, id: idOf(seed) }), between);

/** Appends an evening's games in turn, as polls of all of them would, and answers how many events they are. */
export const appendGeneratedGames = async (
  store: EventStore,
  games: number,
  { from = 0, between = 240 }: Generated = {},
): Promise<number> => {
  const seeds = Array.from({ length: games }, (_, n) => from + n);
  const streams = new Map(seeds.map((seed) => [gameStream(idOf(seed)), generatedFacts(seed, between)]));
  return appendInTurn(store, streams, eventsAtOnce);
};
