import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Config } from '@pbp/contracts';
import { type LeagueId } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type Logger, reasonOf } from '@pbp/platform';
import { type IngestionHealth } from '../ingestion-health.js';
import { type Claim, holds, type Poller } from './claim.js';
import { claimEvents, pollingHeld } from './claim-metrics.js';
import { type ClaimPace } from './duty.js';
import { LeagueClaim } from './league-claim.js';

const minute = 60_000;
const second = 1_000;

/** A stand-by asks once a minute of the feed's time, but not without end where a simulator runs fast. */
const claimPace = (pollSpeed: number): ClaimPace => ({
  askAfterMs: Math.max(5 * second, minute / pollSpeed),
  answerWithinMs: 10 * second,
});

/** Told when this process begins to poll a league, and when it leaves that to another. */
export type OnPolling = (league: LeagueId, isHeld: boolean) => void;

/** Which of its leagues this process polls: of several that were started for the same one only the newest does. */
export class PollingClaims {
  private readonly poller: Poller = { by: randomUUID(), host: hostname(), pid: process.pid };
  private claims: ReadonlyMap<LeagueId, LeagueClaim> = new Map();

  constructor(
    private readonly store: EventStore,
    private readonly config: Pick<Config, 'LEAGUES' | 'POLL_SPEED'>,
    private readonly health: IngestionHealth,
    private readonly logger: Logger,
  ) {}

  begin(onPolling: OnPolling): void {
    const leagues = [...new Set(this.config.LEAGUES)];
    this.claims = new Map(leagues.map((league) => [league, this.claimOf(league, onPolling)]));
    for (const claim of this.claims.values()) claim.start();
  }

  holds(league: LeagueId): boolean {
    return this.claims.get(league)?.isHeld ?? false;
  }

  async release(): Promise<void> {
    await Promise.all([...this.claims.values()].map((claim) => claim.release()));
  }

  private claimOf(league: LeagueId, onPolling: OnPolling): LeagueClaim {
    let wasHeld = false;
    return new LeagueClaim(this.store, league, this.poller, claimPace(this.config.POLL_SPEED), {
      heard: (claim, { type }) => {
        claimEvents.inc({ type });
        const isHeld = holds(claim, this.poller.by);
        this.tell(league, claim, isHeld);
        if (isHeld !== wasHeld) onPolling(league, isHeld);
        wasHeld = isHeld;
      },
      failed: (error) => {
        this.logger.warn({ error, league }, 'a claim of polling could not be written or read');
        if (!wasHeld) this.health.leavesUnpolled(league, `is not polled by this process: ${reasonOf(error)}`);
      },
    });
  }

  private tell(league: LeagueId, claim: Claim, isHeld: boolean): void {
    pollingHeld.set({ league }, isHeld ? 1 : 0);
    if (isHeld) return this.health.polls(league);
    this.health.leavesUnpolled(
      league,
      claim.is === 'free'
        ? 'is polled by nobody at the moment'
        : `is polled by process ${claim.holder.pid} on ${claim.holder.host} since ${claim.holder.since}: this one stands by`,
    );
  }
}
