import { type FeedSign } from './feed.js';

/** A batch that is not done. */
interface UnderWay {
  /** When its oldest event was noted, in milliseconds since 1970; null where that is not known. */
  readonly since: number | null;
  readonly events: number;
}

const timeOf = (iso: string | null): number | null => {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? null : time;
};

/**
 * How far behind a feed is, by what it reports, at the moment of asking: a handler that hangs reports nothing, and lags
 * all the same.
 */
export class FeedLag {
  private underWay: UnderWay | null = null;
  /** When the newest event that was handled had been noted, while older ones than the present are still read. */
  private reached: number | null = null;
  private live = false;

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Age of the oldest event that is being handled; between batches that of the newest handled one while catching up, and
   * 0 when all that is known is done.
   */
  seconds(): number {
    const oldest = this.underWay ? this.underWay.since : this.reached;
    return oldest === null ? 0 : Math.max(0, (this.now() - oldest) / 1_000);
  }

  /** Of the batch under way, those that are not handled. What waits behind it is not known here. */
  events(): number {
    return this.underWay?.events ?? 0;
  }

  /** Takes in what the feed reports. */
  note(sign: FeedSign): void {
    switch (sign.kind) {
      case 'handling':
        this.underWay = { since: timeOf(sign.notedAt), events: sign.events };
        return;
      case 'handled':
        return this.handled(sign.events, timeOf(sign.notedAt));
      case 'caughtUp':
        // Said of reading: a batch may be under way all the same.
        this.live = true;
        this.reached = null;
        return;
      case 'restarting':
        // What was under way comes again; until then it is as old as it is.
        this.live = false;
        return;
      case 'retrying':
      case 'parked':
      case 'parkedStreams':
      case 'carriedOut':
      case 'unheeded':
      case 'ignored':
        return;
      default:
        return sign satisfies never;
    }
  }

  /** A batch may be handled in parts. */
  private handled(events: number, newest: number | null): void {
    const left = this.events() - events;
    this.underWay = this.underWay && left > 0 ? { ...this.underWay, events: left } : null;
    this.reached = this.live ? null : newest;
  }
}
