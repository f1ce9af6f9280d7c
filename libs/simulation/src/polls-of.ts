import { type Fault } from './faults/fault.js';
import { correctedAt } from './faults/correction.js';
import { standing } from './faults/distort.js';
import { breakAnswer, served } from './faults/transport.js';
import { isRestless, restlessAfterFinal } from './faults/window.js';
import { type FeedGame } from './feed/feed-game.js';
import { renderScoreboard, renderSummary } from './render.js';

export type PollOf = 'summary' | 'scoreboard';

/** One answer of the feed. */
export interface Poll {
  readonly of: PollOf;
  /** Epoch milliseconds of the feed's clock. */
  readonly at: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long the feed took about it. */
  readonly delayMs: number;
}

export interface PollOptions {
  /** Seconds between polls. */
  readonly every: number;
  readonly faults?: readonly Fault[];
  readonly seed?: number | string;
  /** Which bodies; 'both' alternates scoreboard and summary at each moment. Summaries when not given. */
  readonly of?: PollOf | 'both';
}

const bodyOf = (game: FeedGame, of: PollOf, at: number, faults: readonly Fault[], seed: number | string): string =>
  JSON.stringify(
    of === 'summary'
      ? renderSummary(game, at, { faults, seed })
      : renderScoreboard([game], game.day, at, { faults, seed, league: game.league }),
  );

const poll = (game: FeedGame, of: PollOf, at: number, faults: readonly Fault[], seed: number | string): Poll => {
  const honest = served(bodyOf(game, of, at, faults, seed));
  const answer = isRestless(game, at) ? breakAnswer(honest, faults, seed, game.id, of, at) : honest;
  return { of, at, ...answer };
};

/** From a quarter of an hour before the start until the faults have run out, then twice more the next day. */
const moments = function* (game: FeedGame, every: number): Iterable<number> {
  const quiet = game.finalAt + restlessAfterFinal;
  const before = Math.min(game.startsAt, game.plays[0]?.arrivesAt ?? game.startsAt) - 900_000;
  for (let at = before; at < quiet; at += every * 1000) yield at;
  yield quiet;
  yield correctedAt(game) + 60_000;
  yield correctedAt(game) + 3_600_000;
};

/**
 * Every answer that polling a game in a rhythm would have got, in order, the last one without a fault. The same
 * arguments give the same bytes.
 */
export const pollsOf = function* (
  game: FeedGame,
  { every, faults = [], seed = 0, of = 'summary' }: PollOptions,
): Iterable<Poll> {
  const kinds: readonly PollOf[] = of === 'both' ? ['scoreboard', 'summary'] : [of];
  for (const at of moments(game, every)) for (const kind of kinds) yield poll(game, kind, at, faults, seed);
};

/**
 * The answer that a game ends on: its final payload without any fault. Give the faults and the seed where a next-day
 * correction is among them: what is final is then the corrected game.
 */
export const cleanFinal = (
  game: FeedGame,
  { faults = [], seed = 0, of = 'summary' }: Omit<PollOptions, 'every' | 'of'> & { of?: PollOf } = {},
): Poll => {
  const at = correctedAt(game) + 3_600_000;
  return { of, at, ...served(bodyOf(standing(game, at, faults, seed), of, at, [], seed)) };
};
