import { correctedAt } from './faults/correction.js';
import { fateOf } from './faults/fate.js';
import { type Fault } from './faults/fault.js';
import { standing } from './faults/standing.js';
import { breakAnswer, served } from './faults/transport.js';
import { isRestless, restlessAfterFinal } from './faults/window.js';
import { type FeedGame } from './feed/feed-game.js';
import { renderScoreboard, renderSummary } from './render.js';

export type PollOf = 'summary' | 'scoreboard';

/** One answer of the feed. */
export interface Poll {
  readonly of: PollOf;
  /** The league day (yyyy-mm-dd) on whose scoreboard the game then stands. */
  readonly day: string;
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

type Seed = number | string;

const bodyOf = (game: FeedGame, of: PollOf, at: number, faults: readonly Fault[], seed: Seed): string => {
  if (of === 'summary') return JSON.stringify(renderSummary(game, at, { faults, seed }));
  const { day } = standing(game, at, faults, seed);
  return JSON.stringify(renderScoreboard([game], day, at, { faults, seed, league: game.league }));
};

const poll = (game: FeedGame, of: PollOf, at: number, faults: readonly Fault[], seed: Seed): Poll => {
  const stands = standing(game, at, faults, seed);
  const honest = served(bodyOf(game, of, at, faults, seed));
  const answer = isRestless(stands, at) ? breakAnswer(honest, faults, seed, game.id, of, at) : honest;
  return { of, day: stands.day, at, ...answer };
};

interface Window {
  readonly from: number;
  readonly until: number;
}

const quarter = 900_000;

/** When it is worth asking: around what happens to the game, and not through the day on which it waits. */
const busyWindows = (game: FeedGame, end: FeedGame, faults: readonly Fault[], seed: Seed): readonly Window[] => {
  const fate = fateOf(game, faults, seed);
  const from = Math.min(game.startsAt, game.plays[0]?.arrivesAt ?? game.startsAt) - quarter;
  const until = end.finalAt + restlessAfterFinal;
  if (fate?.is === 'suspended')
    return [
      { from, until: fate.from + quarter },
      { from: fate.until - quarter, until },
    ];
  const announced =
    fate?.is === 'rescheduled' ? [{ from: fate.announcedFor - quarter, until: fate.until + quarter }] : [];
  return [...announced, { from, until }];
};

/** From a quarter of an hour before the start until the faults have run out, then twice more the next day. */
const moments = function* (game: FeedGame, every: number, faults: readonly Fault[], seed: Seed): Iterable<number> {
  const end = standing(game, Number.POSITIVE_INFINITY, faults, seed);
  for (const { from, until } of busyWindows(game, end, faults, seed))
    for (let at = from; at < until; at += every * 1000) yield at;
  yield end.finalAt + restlessAfterFinal;
  yield correctedAt(end) + 60_000;
  yield correctedAt(end) + 3_600_000;
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
  for (const at of moments(game, every, faults, seed))
    for (const kind of kinds) yield poll(game, kind, at, faults, seed);
};

/**
 * The answer that a game ends on: its final payload without any fault. Give the faults and the seed where a next-day
 * correction is among them: what is final is then the corrected game.
 */
export const cleanFinal = (
  game: FeedGame,
  { faults = [], seed = 0, of = 'summary' }: Omit<PollOptions, 'every' | 'of'> & { of?: PollOf } = {},
): Poll => {
  const at = correctedAt(standing(game, Number.POSITIVE_INFINITY, faults, seed)) + 3_600_000;
  const stands = standing(game, at, faults, seed);
  return { of, day: stands.day, at, ...served(bodyOf(stands, of, at, [], seed)) };
};
