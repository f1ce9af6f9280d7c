import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type LeagueId } from '@pbp/domain';
import { atMost, type Envelope, type EventStore, handle, type Position } from '@pbp/eventing';
import { ownBackoff } from '../loop/backoff.js';
import {
  type Claim,
  type ClaimCommand,
  claimDecider,
  type ClaimEvent,
  claimSchemaVersion,
  holds,
  type Poller,
  pollerStream,
} from './claim.js';
import { type ClaimPace, type Duty, dutyOf } from './duty.js';

const types: ReadonlySet<string> = new Set<ClaimEvent['type']>([
  'PollingClaimed',
  'PollingQuestioned',
  'PollingConfirmed',
  'PollingReleased',
]);

const isClaimEvent = (event: Envelope): event is Envelope & ClaimEvent => types.has(event.type);

/** How long the end of this process may wait for the store to take its release. */
const releaseWithinMs = 2_000;

export interface ClaimListener {
  heard(claim: Claim, event: ClaimEvent): void;
  failed(error: unknown): void;
}

/** One league's claim as this process sees it: claims at its start, gives way to a newer claim, and succeeds a holder that is gone. */
export class LeagueClaim {
  private claim: Claim = claimDecider.initialState();
  private readonly stopped = new AbortController();
  private readonly stream: string;
  private running: Promise<void> = Promise.resolve();
  private due: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EventStore,
    readonly league: LeagueId,
    private readonly poller: Poller,
    private readonly pace: ClaimPace,
    private readonly listener: ClaimListener,
  ) {
    this.stream = pollerStream(league);
  }

  start(): void {
    this.running = this.run();
  }

  get isHeld(): boolean {
    return holds(this.claim, this.poller.by);
  }

  /** Lets a stand-by take over at once. A store that does not answer holds nobody up. */
  async release(): Promise<void> {
    this.stopped.abort();
    clearTimeout(this.due);
    const released = this.running.then(() => this.carryOut({ do: 'release', by: this.poller.by }));
    await atMost(releaseWithinMs, released);
  }

  private async run(): Promise<void> {
    const { poller } = this;
    await this.untilDone(() => this.carryOut({ do: 'claim', poller, now: new Date().toISOString() }));
    await this.untilDone(() => this.follow());
  }

  private async untilDone(work: () => Promise<void>): Promise<void> {
    for (let failures = 1; !this.stopped.signal.aborted; failures++) {
      try {
        return await work();
      } catch (error) {
        this.listener.failed(error);
        await pause(ownBackoff(failures), undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    }
  }

  private async follow(): Promise<void> {
    const { store, stream, stopped } = this;
    const after = await this.newest();
    for await (const delivery of store.subscribe({ after, prefixes: [stream], signal: stopped.signal })) {
      if (delivery.kind === 'event' && delivery.event.stream === stream) this.hear(delivery.event);
    }
  }

  private async newest(): Promise<Position | 'start'> {
    for await (const event of this.store.read(this.stream, { direction: 'backwards', limit: 1 })) {
      this.hear(event);
      return event.position;
    }
    return 'start';
  }

  private hear(event: Envelope): void {
    if (this.stopped.signal.aborted || !isClaimEvent(event)) return;
    this.claim = claimDecider.evolve(this.claim, event);
    this.listener.heard(this.claim, event);
    clearTimeout(this.due);
    const duty = dutyOf(this.claim, this.poller, this.pace, Math.random());
    if (duty) this.plan(duty, duty.afterMs, 1);
  }

  private plan(duty: Duty, afterMs: number, attempt: number): void {
    if (this.stopped.signal.aborted) return;
    const due = setTimeout(() => {
      this.carryOut(duty.command(new Date().toISOString(), randomUUID())).catch((error: unknown) => {
        this.listener.failed(error);
        if (this.due === due) this.plan(duty, ownBackoff(attempt), attempt + 1);
      });
    }, afterMs);
    this.due = due;
  }

  private async carryOut(command: ClaimCommand): Promise<void> {
    const id = randomUUID();
    await handle(this.store, claimDecider, this.stream, command, {
      now: new Date().toISOString(),
      correlationId: id,
      causationId: id,
      schemaVersion: claimSchemaVersion,
      reads: 'newest',
    });
  }
}
