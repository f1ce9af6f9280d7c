import { type FeedStatus } from '@pbp/domain';

/** What the feed's status object says; `state` is pre, in or post. */
export interface RawStatus {
  readonly name: string;
  readonly state: string;
  readonly completed: boolean;
}

const named: Readonly<Record<string, FeedStatus>> = {
  STATUS_SCHEDULED: 'scheduled',
  STATUS_IN_PROGRESS: 'live',
  STATUS_FIRST_HALF: 'live',
  STATUS_SECOND_HALF: 'live',
  STATUS_OVERTIME: 'live',
  STATUS_SHOOTOUT: 'live',
  STATUS_END_PERIOD: 'periodBreak',
  STATUS_END_OF_REGULATION: 'periodBreak',
  STATUS_END_OF_EXTRATIME: 'periodBreak',
  STATUS_HALFTIME: 'halfTime',
  STATUS_RAIN_DELAY: 'delayed',
  STATUS_DELAYED: 'delayed',
  STATUS_DELAY: 'delayed',
  STATUS_SUSPENDED: 'suspended',
  STATUS_ABANDONED: 'suspended',
};

const calledOff: Readonly<Record<string, FeedStatus>> = {
  STATUS_POSTPONED: 'postponed',
  STATUS_CANCELED: 'canceled',
};

const byState = (state: string): FeedStatus => {
  if (state === 'in') return 'live';
  return state === 'post' ? 'suspended' : 'scheduled';
};

/**
 * The status in our words. Finished is what is `completed`, never `state` alone: postponed and cancelled games are
 * "post" too. A name that nobody has seen yet falls back on `completed` and `state`.
 */
export const feedStatus = ({ name, state, completed }: RawStatus): FeedStatus => {
  const off = calledOff[name];
  if (off) return off;
  if (completed) return name === 'STATUS_FORFEIT' ? 'forfeit' : 'final';
  return named[name] ?? byState(state);
};
