import { leagues, periodSeconds } from '@pbp/domain';
import { clockText, tipOffDetail } from '../feed/clock.js';
import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { ordinalOf, periodName } from '../feed/wording.js';
import { isCollege } from '../feed/wordsmiths.js';

export type StatusKind =
  | 'scheduled'
  | 'postponed'
  | 'canceled'
  | 'forfeit'
  | 'inProgress'
  | 'endOfPeriod'
  | 'halfTime'
  | 'endOfRegulation'
  | 'suspended'
  | 'final';

/** Where the feed says a game stands. `period` is 0 before tip-off. */
export interface Status {
  readonly kind: StatusKind;
  readonly period: number;
  readonly clock: string;
  readonly secondsLeft: number;
}

const margin = (plays: readonly FeedPlay[]): number =>
  plays.reduce((total, { side, points }) => total + (side === 'home' ? points : -points), 0);

const atBreak = (game: FeedGame, plays: readonly FeedPlay[], period: number, at: number): Status => {
  const league = leagues[game.league];
  const college = isCollege(game.league);
  const ended = { period, clock: clockText(0, college), secondsLeft: 0 };
  const next = game.periodsBegin[period];
  if (next !== undefined && at >= next) {
    const secondsLeft = periodSeconds(league, period + 1);
    return { kind: 'inProgress', period: period + 1, clock: clockText(secondsLeft, college), secondsLeft };
  }
  if (period === league.regulation.periods / 2) return { kind: 'halfTime', ...ended };
  if (period === league.regulation.periods && margin(plays) === 0) return { kind: 'endOfRegulation', ...ended };
  return { kind: period >= league.regulation.periods && margin(plays) !== 0 ? 'inProgress' : 'endOfPeriod', ...ended };
};

const beforeTipOff = { period: 0, clock: '0.0', secondsLeft: 0 };

const isSuspended = ({ suspended }: FeedGame, at: number): boolean =>
  suspended !== undefined && at >= suspended.from && at < suspended.until;

/** The status moves with the plays that have arrived; only the final word, and a game's calling off, have times of their own. */
export const statusAt = (game: FeedGame, plays: readonly FeedPlay[], at: number): Status => {
  const last = plays.at(-1);
  if (game.calledOff && at >= game.calledOff.from) return { kind: game.calledOff.as, ...beforeTipOff };
  if (at >= game.finalAt)
    return { kind: 'final', period: last?.period ?? game.recordedLine?.home.length ?? 0, clock: '0.0', secondsLeft: 0 };
  if (!last) return { kind: 'scheduled', ...beforeTipOff };
  const { period, clock, secondsLeft } = last;
  if (isSuspended(game, at)) return { kind: 'suspended', period, clock, secondsLeft };
  if (last.marks === 'play' || last.marks === 'timeout' || last.marks === 'teamFoul')
    return { kind: 'inProgress', period, clock, secondsLeft };
  return atBreak(game, plays, period, at);
};

const types: Readonly<Record<StatusKind, JsonObject>> = {
  scheduled: { id: '1', name: 'STATUS_SCHEDULED', state: 'pre', completed: false, description: 'Scheduled' },
  postponed: { id: '6', name: 'STATUS_POSTPONED', state: 'post', completed: false, description: 'Postponed' },
  canceled: { id: '5', name: 'STATUS_CANCELED', state: 'post', completed: false, description: 'Canceled' },
  forfeit: { id: '4', name: 'STATUS_FORFEIT', state: 'post', completed: true, description: 'Forfeit' },
  suspended: { id: '8', name: 'STATUS_SUSPENDED', state: 'post', completed: false, description: 'Suspended' },
  inProgress: { id: '2', name: 'STATUS_IN_PROGRESS', state: 'in', completed: false, description: 'In Progress' },
  endOfPeriod: { id: '22', name: 'STATUS_END_PERIOD', state: 'in', completed: false, description: 'End of Period' },
  halfTime: { id: '23', name: 'STATUS_HALFTIME', state: 'in', completed: false, description: 'Halftime' },
  endOfRegulation: {
    id: '53',
    name: 'STATUS_END_OF_REGULATION',
    state: 'in',
    completed: false,
    description: 'End of Regulation',
  },
  final: { id: '3', name: 'STATUS_FINAL', state: 'post', completed: true, description: 'Final' },
};

const details = (game: FeedGame, status: Status): { detail: string; shortDetail: string } => {
  const regulation = leagues[game.league].regulation.periods;
  const ordinal = ordinalOf(status.period, regulation);
  const both = (text: string): { detail: string; shortDetail: string } => ({ detail: text, shortDetail: text });
  switch (status.kind) {
    case 'scheduled':
      return tipOffDetail(game.startsAt);
    case 'inProgress':
      return {
        detail: `${status.clock} - ${periodName(status.period, regulation)}`,
        shortDetail: `${status.clock} - ${ordinal}`,
      };
    case 'endOfPeriod':
      return { detail: `End of ${periodName(status.period, regulation)}`, shortDetail: `End of ${ordinal}` };
    case 'postponed':
      return both('Postponed');
    case 'canceled':
      return both('Canceled');
    case 'forfeit':
      return both('Forfeit');
    case 'suspended':
      return both('Suspended');
    case 'halfTime':
      return both('Halftime');
    case 'endOfRegulation':
      return both('End of Regulation');
    case 'final':
      return both(status.period > regulation ? `Final/${ordinal}` : 'Final');
    default:
      return status.kind satisfies never;
  }
};

const typeOf = (game: FeedGame, status: Status): JsonObject => ({ ...types[status.kind], ...details(game, status) });

/** The summary's header leaves clock and period out before and after the game. */
export const summaryStatus = (game: FeedGame, status: Status): JsonObject => {
  if (isUnplayed(status) || status.kind === 'final') return { type: typeOf(game, status) };
  const displayPeriod = ordinalOf(status.period, leagues[game.league].regulation.periods);
  return { displayClock: status.clock, period: status.period, type: typeOf(game, status), displayPeriod };
};

export const scoreboardStatus = (game: FeedGame, status: Status): JsonObject => ({
  clock: status.secondsLeft,
  displayClock: status.clock,
  period: status.period,
  type: typeOf(game, status),
});

/** Not begun, or called off before it began. */
export const isUnplayed = ({ kind }: Status): boolean =>
  kind === 'scheduled' || kind === 'postponed' || kind === 'canceled' || kind === 'forfeit';

export const isLive = (status: Status): boolean =>
  !isUnplayed(status) && status.kind !== 'final' && status.kind !== 'suspended';

/** Over, with a winner. */
export const isDecided = ({ kind }: Status): boolean => kind === 'final' || kind === 'forfeit';

/** "pre", "in" or "post", as the feed says it: what is called off is "post" too. */
export const stateOf = ({ kind }: Status): Json => types[kind]['state'] ?? 'in';
