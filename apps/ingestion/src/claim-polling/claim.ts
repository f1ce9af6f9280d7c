import { type Event, type LeagueId } from '@pbp/domain';
import { type Decider } from '@pbp/eventing';

/** One life of one process that polls; `by` is its own for that life, host and process id are for people. */
export interface Poller {
  readonly by: string;
  readonly host: string;
  readonly pid: number;
}

/** Who polls, and since when (ISO). */
export interface Holder extends Poller {
  readonly since: string;
}

// Each event says all that is known after it, so that nobody has to read more than the last one.
export type PollingClaimed = Event<'PollingClaimed', { readonly holder: Holder }>;
export type PollingQuestioned = Event<'PollingQuestioned', { readonly holder: Holder; readonly question: string }>;
export type PollingConfirmed = Event<'PollingConfirmed', { readonly holder: Holder }>;
export type PollingReleased = Event<'PollingReleased', { readonly holder: Holder }>;
export type ClaimEvent = PollingClaimed | PollingQuestioned | PollingConfirmed | PollingReleased;

export const claimSchemaVersion = 1;

/** Who polls a league is a stream of its own, which nothing follows but its pollers. */
export const pollerStream = (league: LeagueId): string => `poller-${league}`;

export type Claim =
  | { readonly is: 'free' }
  | { readonly is: 'held'; readonly holder: Holder }
  | { readonly is: 'questioned'; readonly holder: Holder; readonly question: string };

export type ClaimCommand =
  /** The newest claim holds, whoever held before: a restart must not wait for the one that was killed. */
  | { readonly do: 'claim'; readonly poller: Poller; readonly now: string }
  | { readonly do: 'question'; readonly by: string; readonly question: string }
  | { readonly do: 'confirm'; readonly by: string }
  /** Takes over what nobody holds, or whose holder left this question unanswered. */
  | { readonly do: 'succeed'; readonly poller: Poller; readonly question: string | null; readonly now: string }
  | { readonly do: 'release'; readonly by: string };

const isOf = (claim: Claim, by: string): boolean => claim.is !== 'free' && claim.holder.by === by;

const claimed = (poller: Poller, now: string): PollingClaimed => ({
  type: 'PollingClaimed',
  data: { holder: { ...poller, since: now } },
});

const isVacant = (claim: Claim, question: string | null): boolean =>
  claim.is === 'free' || (claim.is === 'questioned' && claim.question === question);

const decide = (command: ClaimCommand, claim: Claim): readonly ClaimEvent[] => {
  switch (command.do) {
    case 'claim':
      return isOf(claim, command.poller.by) ? [] : [claimed(command.poller, command.now)];
    case 'question':
      if (claim.is !== 'held' || isOf(claim, command.by)) return [];
      return [{ type: 'PollingQuestioned', data: { holder: claim.holder, question: command.question } }];
    case 'confirm':
      if (claim.is !== 'questioned' || !isOf(claim, command.by)) return [];
      return [{ type: 'PollingConfirmed', data: { holder: claim.holder } }];
    case 'succeed':
      if (isOf(claim, command.poller.by) || !isVacant(claim, command.question)) return [];
      return [claimed(command.poller, command.now)];
    case 'release':
      if (claim.is === 'free' || !isOf(claim, command.by)) return [];
      return [{ type: 'PollingReleased', data: { holder: claim.holder } }];
    default:
      return command satisfies never;
  }
};

const evolve = (claim: Claim, event: ClaimEvent): Claim => {
  switch (event.type) {
    case 'PollingClaimed':
    case 'PollingConfirmed':
      return { is: 'held', holder: event.data.holder };
    case 'PollingQuestioned':
      return { is: 'questioned', ...event.data };
    case 'PollingReleased':
      return { is: 'free' };
    default:
      event satisfies never;
      return claim;
  }
};

/** Who polls a league. The log orders the claims, so there is never more than one. */
export const claimDecider: Decider<Claim, ClaimCommand, ClaimEvent> = {
  decide,
  evolve,
  initialState: () => ({ is: 'free' }),
};

/** Whether this poller is the one that polls. */
export const holds = (claim: Claim, by: string): boolean => isOf(claim, by);
