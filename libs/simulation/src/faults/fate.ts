import { type Side } from '@pbp/domain';
import { type FeedGame } from '../feed/feed-game.js';
import { type Fault, scheduleFaults, type ScheduleFault } from './fault.js';
import { dice } from './window.js';

/**
 * What became of a game that is not played as announced. Times in epoch milliseconds: `from` when the feed says so,
 * `until` when it is played on, or has its new date.
 */
export type Fate =
  | { readonly is: 'postponed' | 'canceled'; readonly from: number }
  | { readonly is: 'forfeited'; readonly from: number; readonly winner: Side }
  | { readonly is: 'rescheduled'; readonly announcedFor: number; readonly from: number; readonly until: number }
  | { readonly is: 'suspended'; readonly from: number; readonly until: number };

const minute = 60_000;
const day = 1440 * minute;

/** A game has one fate at most, and most games have none. */
const share = 0.4;

const strikes = (game: FeedGame, faults: readonly Fault[], seed: number | string): ScheduleFault | undefined => {
  const on = scheduleFaults.filter((fault) => faults.includes(fault));
  if (dice('fate', seed, game.id) >= share) return undefined;
  return on[Math.floor(dice('which-fate', seed, game.id) * on.length)];
};

/** Between ten minutes before a start and ten after it: on some boards the start passes first. */
const aroundStart = (startsAt: number, roll: number): number => startsAt + Math.round((roll - 0.5) * 20) * minute;

/** A whole day later, so that an evening's poller meets the game again at the same hour. */
const suspension = ({ startsAt, finalAt }: FeedGame, roll: number): Fate => {
  const from = Math.round(startsAt + (finalAt - startsAt) * (0.2 + 0.6 * roll));
  return { is: 'suspended', from, until: from + day };
};

/** Told backwards, so that the game itself stays as it is: it had first been announced for the day before. */
const rescheduling = ({ startsAt }: FeedGame, roll: number): Fate => {
  const announcedFor = startsAt - day;
  return { is: 'rescheduled', announcedFor, from: aroundStart(announcedFor, roll), until: announcedFor + 120 * minute };
};

/** The fate that the switched-on faults give a game; the same for the same seed. */
export const fateOf = (game: FeedGame, faults: readonly Fault[], seed: number | string): Fate | undefined => {
  const fault = strikes(game, faults, seed);
  const roll = dice('fate-time', seed, game.id);
  switch (fault) {
    case undefined:
      return undefined;
    case 'postponed':
    case 'canceled':
      return { is: fault, from: aroundStart(game.startsAt, roll) };
    case 'forfeited':
      return { is: fault, from: aroundStart(game.startsAt, roll), winner: roll < 0.5 ? 'home' : 'away' };
    case 'rescheduled':
      return rescheduling(game, roll);
    case 'suspended':
      return suspension(game, roll);
    default:
      return fault satisfies never;
  }
};
