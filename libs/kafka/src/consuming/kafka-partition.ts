import { setImmediate as turn } from 'node:timers/promises';
import { passing } from '@pbp/crash-points';
import {
  type Delivery,
  type Envelope,
  isAfter,
  type LogPartition,
  type Position,
  type StartAt,
  type SubscribeOptions,
  Turnstile,
} from '@pbp/eventing';

/** A record as it was fetched: what waits is kept as bytes, a fraction of what it takes once it is read. */
export interface Arrival {
  readonly offset: string;
  readonly value: Buffer | null;
}

/** What the consumer is told to do with the partition. */
export interface Steering {
  /** Null for a record that is no event. */
  readonly read: (arrival: Arrival) => Envelope | null;
  readonly seek: (offset: string) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** The offset behind the last record that there is. */
  readonly end: () => Promise<bigint>;
  /** The records are not those that the follower knows the places of: told before it begins anew. */
  readonly onOthers: (offset: string) => void;
}

/** The record before the place to go on from: unless it lies in what was done, something between would be passed over. */
interface Landmark {
  readonly offset: bigint;
  readonly done: Position;
}

/** What waits to be taken: with that much the partition is paused, with that little it goes on. */
const MANY = 5_000;
const FEW = 1_000;
/** Records read in a row before others have their turn. */
const AT_ONCE = 500;
/** In Kafka's words: the first record that there is. */
const BEGINNING = '0';

/**
 * A partition of a topic that holds the log. Records are taken as they are fetched and the partition is paused while
 * they wait, so that a slow follower neither keeps others from theirs nor loses its membership.
 */
export class KafkaPartition implements LogPartition {
  private readonly revocation = new AbortController();
  private readonly arrived = new Turnstile();
  private waiting: (Arrival | 'caughtUp')[] = [];
  /** Of the records handed over. */
  private offsets = new Map<Position, string>();
  /** The subscription that is served; 0 before the first. */
  private subscription = 0;
  private open = false;
  /** At first: the consumer may still have it so for an earlier follower, and what nobody follows need not be fetched. */
  private paused = true;
  private nextOffset = BEGINNING;
  /** Behind the last record that the broker told of. */
  private end = 0n;
  private last: Position | undefined;
  /** Until the first record has been seen. */
  private landmark: Landmark | null = null;
  private roundsWithout = 0;

  constructor(
    readonly name: string,
    readonly holds: (stream: string) => boolean,
    private readonly steering: Steering,
  ) {
    steering.pause();
  }

  get revoked(): AbortSignal {
    return this.revocation.signal;
  }

  async *subscribe({ after, signal }: SubscribeOptions, startAt: StartAt): AsyncGenerator<Delivery> {
    const from = await this.trusted(await startAt());
    if (this.revoked.aborted) return;
    const mine = this.begin(after, from);
    const until = AbortSignal.any([signal, this.revoked]);
    for (let taken = 1; !until.aborted && this.subscription === mine; taken++) {
      const waiting = this.waiting.shift();
      if (!waiting) {
        await this.arrived.next(until);
        continue;
      }
      this.goOn();
      const delivery = this.deliveryOf(waiting);
      if (delivery) yield delivery;
      if (taken % AT_ONCE === 0) await turn();
    }
  }

  offsetBehind(position: Position): string | undefined {
    const offset = this.offsets.get(position);
    for (const known of this.offsets.keys()) {
      if (known === position) break;
      this.offsets.delete(known);
    }
    return offset === undefined ? undefined : String(BigInt(offset) + 1n);
  }

  lacks(): number {
    const unfetched = this.end - BigInt(this.nextOffset);
    return this.waiting.length + (unfetched > 0n ? Number(unfetched) : 0);
  }

  /** Records in the order of the partition; false where they are not what comes next, and are to be fetched again. */
  take(arrivals: readonly Arrival[], behind: bigint, end: bigint): boolean {
    if (!this.open) return false;
    this.end = end;
    if (!this.isKnownGround(arrivals[0])) return this.startOver();
    this.landmark = null;
    this.roundsWithout = 0;
    this.waiting.push(...arrivals);
    this.nextOffset = String(behind);
    if (behind >= end) this.waiting.push('caughtUp');
    if (this.waiting.length >= MANY) this.hold();
    this.arrived.open();
    passing('projector: records taken, batch not begun');
    return true;
  }

  /**
   * Every broker has begun another fetch. In the first round some began before there was anything to ask for; what began
   * in the second is over when the third is complete, and if it brought nothing of this partition, there is nothing more.
   */
  noteFetchRound(): void {
    if (!this.open || this.paused) return;
    this.roundsWithout += 1;
    if (this.roundsWithout !== 3) return;
    this.waiting.push('caughtUp');
    this.arrived.open();
  }

  /** The group has been formed anew: the consumer forgot where it was, and keeps what it paused, unless it is a new one. */
  reassigned(): void {
    this.roundsWithout = 0;
    if (this.paused) this.steering.pause();
    if (this.open) this.steering.seek(this.nextOffset);
  }

  revoke(): void {
    this.open = false;
    this.revocation.abort();
  }

  private begin(after: SubscribeOptions['after'], startAt: string | undefined): number {
    this.waiting = [];
    this.offsets = new Map();
    this.last = after === 'start' || after === 'end' ? undefined : after;
    this.landmark =
      startAt === undefined || this.last === undefined ? null : { offset: BigInt(startAt) - 1n, done: this.last };
    this.nextOffset = this.landmark ? String(this.landmark.offset) : BEGINNING;
    this.steering.seek(this.nextOffset);
    this.open = true;
    this.roundsWithout = 0;
    this.goOn();
    this.arrived.open();
    return ++this.subscription;
  }

  /** A place beyond the end is one in other records: a topic that was made anew is shorter at first. */
  private async trusted(startAt: string | undefined): Promise<string | undefined> {
    if (startAt === undefined || BigInt(startAt) <= (await this.steering.end())) return startAt;
    this.steering.onOthers(startAt);
    return undefined;
  }

  /** Positions only grow in a partition: behind one that was done before, nothing is missing. */
  private isKnownGround(first: Arrival | undefined): boolean {
    const { landmark } = this;
    if (!landmark) return true;
    if (first === undefined || BigInt(first.offset) !== landmark.offset) return false;
    const event = this.steering.read(first);
    return event !== null && !isAfter(event.position, landmark.done);
  }

  private startOver(): false {
    this.steering.onOthers(this.nextOffset);
    this.landmark = null;
    this.roundsWithout = 0;
    this.nextOffset = BEGINNING;
    this.steering.seek(BEGINNING);
    return false;
  }

  /** What lies at or before the last one handed over was published twice. */
  private deliveryOf(waiting: Arrival | 'caughtUp'): Delivery | null {
    if (waiting === 'caughtUp') return { kind: 'caughtUp' };
    const event = this.steering.read(waiting);
    if (event === null || (this.last !== undefined && !isAfter(event.position, this.last))) return null;
    this.last = event.position;
    this.offsets.set(event.position, waiting.offset);
    return { kind: 'event', event };
  }

  private hold(): void {
    if (this.paused) return;
    this.paused = true;
    this.steering.pause();
  }

  private goOn(): void {
    if (!this.paused || this.waiting.length > FEW) return;
    this.paused = false;
    this.roundsWithout = 0;
    this.steering.resume();
  }
}
