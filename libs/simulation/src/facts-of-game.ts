import { type GameEvent } from '@pbp/domain';
import { type KnownFeed, observeSummary, unknownFeed } from '@pbp/espn';
import { type FeedGame } from './feed/feed-game.js';
import { renderSummary } from './render.js';

const anHour = 3_600_000;

const momentsOf = function* (game: FeedGame, between: number): Iterable<number> {
  for (let at = game.startsAt; at < game.finalAt; at += between * 1000) yield at;
};

/**
 * What polling a game would have noted in its stream: by one look an hour after its end, or besides by one every `between`
 * seconds of the feed's clock while it was played.
 */
export const factsOfGame = (game: FeedGame, between?: number): readonly GameEvent[] => {
  const facts: GameEvent[] = [];
  let known: KnownFeed = unknownFeed(game.id);
  for (const at of [...(between === undefined ? [] : momentsOf(game, between)), game.finalAt + anHour]) {
    const observed = observeSummary(known, JSON.parse(JSON.stringify(renderSummary(game, at))));
    facts.push(...observed.facts);
    known = observed.known;
  }
  return facts;
};
