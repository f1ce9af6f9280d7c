import { type KnownGame, longPeriod, shownObservation, statusOf } from '@pbp/domain';
import { clockTime, localDay } from '../../../shared/format/ages';
import { shortDay } from '../../../shared/format/days';

/** What stands between the two scores, and the word for the whole. */
export interface Headline {
  readonly kind: 'upcoming' | 'live' | 'over' | 'off';
  readonly word: string;
  readonly clock: string;
  /** What the clock is: the game's, running; a time that stands; or a word in its place. */
  readonly shows: 'running' | 'time' | 'word';
  readonly below: string;
}

const overtimes = (game: KnownGame, period: number): string => {
  const extra = period - game.regulationPeriods;
  if (extra <= 0) return '';
  return extra === 1 ? ', OT' : `, ${extra} OT`;
};

const underway = (game: KnownGame): Headline => {
  const live = { kind: 'live', word: 'Live' } as const;
  const now = statusOf(game);
  if (now.period === 0) return { ...live, clock: 'Tip-off', shows: 'word', below: '' };
  const period = longPeriod(game.league, now.period);
  switch (shownObservation(game)?.status) {
    case 'halfTime':
      return { ...live, clock: 'Half-time', shows: 'word', below: '' };
    case 'periodBreak':
      return { ...live, clock: 'Break', shows: 'word', below: `end of ${period}` };
    case 'delayed':
    case 'suspended':
      return { kind: 'off', word: now.detail, clock: now.clock, shows: 'time', below: period };
    default:
      return { ...live, clock: now.clock, shows: 'running', below: period };
  }
};

export const headlineOf = (game: KnownGame): Headline => {
  const day = shortDay(game.day);
  switch (game.phase.is) {
    case 'scheduled':
      return {
        kind: 'upcoming',
        word: 'Upcoming',
        clock: clockTime(game.startsAt),
        shows: 'time',
        below: shortDay(localDay(game.startsAt)),
      };
    case 'postponed':
      return { kind: 'off', word: 'Postponed', clock: 'Postponed', shows: 'word', below: day };
    case 'canceled':
      return { kind: 'off', word: 'Cancelled', clock: 'Cancelled', shows: 'word', below: day };
    case 'inProgress':
      return underway(game);
    case 'ended': {
      const final = game.phase.how === 'forfeit' ? 'Forfeit' : 'Final';
      const period = Math.max(statusOf(game).period, game.periods.started);
      return { kind: 'over', word: final, clock: final, shows: 'word', below: `${day}${overtimes(game, period)}` };
    }
  }
};
