import { leagueDayOf } from '@pbp/domain';
import { isoSeconds } from '../feed/clock.js';
import { type CalledOff, type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { timeOf } from '../replay/read.js';
import { corrected, correctedAt } from './correction.js';
import { type Fate, fateOf } from './fate.js';
import { type Fault } from './fault.js';

const unplayed = (game: FeedGame, calledOff: CalledOff): FeedGame => ({
  ...game,
  calledOff,
  plays: [],
  periodsBegin: [],
  recorded: undefined,
  recordedLine: undefined,
  recordedScore: undefined,
});

const announcedFor = (game: FeedGame, startsAt: number, calledOff: CalledOff): FeedGame => ({
  ...unplayed(game, calledOff),
  startsAt,
  day: leagueDayOf(startsAt),
});

const playedLater = (play: FeedPlay, by: number): FeedPlay => {
  const wallclock = timeOf(play.raw['wallclock']);
  const raw = wallclock === undefined ? play.raw : { ...play.raw, wallclock: isoSeconds(wallclock + by) };
  return { ...play, raw, arrivesAt: play.arrivesAt + by };
};

interface Interruption {
  readonly from: number;
  readonly until: number;
}

/** Stands still for a while and goes on where it stopped: everything after the stop comes later by as much. */
const interrupted = (game: FeedGame, { from, until }: Interruption): FeedGame => {
  const by = until - from;
  return {
    ...game,
    suspended: { from, until },
    plays: game.plays.map((play) => (play.arrivesAt > from ? playedLater(play, by) : play)),
    periodsBegin: game.periodsBegin.map((at) => (at > from ? at + by : at)),
    finalAt: game.finalAt + by,
    recorded: undefined,
  };
};

const interruptedGames = new WeakMap<FeedGame, { readonly by: Interruption; readonly game: FeedGame }>();

/** Asked for at every poll, and the same each time. */
const onceInterrupted = (game: FeedGame, by: Interruption): FeedGame => {
  const known = interruptedGames.get(game);
  if (known?.by.from === by.from && known.by.until === by.until) return known.game;
  const made = interrupted(game, by);
  interruptedGames.set(game, { by, game: made });
  return made;
};

const withFate = (game: FeedGame, fate: Fate | undefined, at: number): FeedGame => {
  switch (fate?.is) {
    case undefined:
      return game;
    case 'postponed':
    case 'canceled':
      return unplayed(game, { as: fate.is, from: fate.from });
    case 'forfeited':
      return unplayed(game, { as: 'forfeit', from: fate.from, winner: fate.winner });
    case 'rescheduled':
      return at < fate.until ? announcedFor(game, fate.announcedFor, { as: 'postponed', from: fate.from }) : game;
    case 'suspended':
      return onceInterrupted(game, fate);
    default:
      return fate satisfies never;
  }
};

/**
 * The game as it stands at a moment (epoch milliseconds) under the given faults: announced for another day, called off,
 * interrupted, or corrected a day later. A poll shows some of it; what a fault distorts for a moment is not in it.
 */
export const standing = (game: FeedGame, at: number, faults: readonly Fault[], seed: number | string): FeedGame => {
  const fated = withFate(game, fateOf(game, faults, seed), at);
  return faults.includes('finalCorrectedNextDay') && at >= correctedAt(fated) ? corrected(fated, seed) : fated;
};
