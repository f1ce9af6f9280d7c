import { type LiveStatus, type Trouble, troubleKinds } from '@pbp/contracts';

/** What is back is asked again after a pause that grew while it was away, to ten seconds at most. */
const LONGEST_MS = 15_000;

/** Troubles in which nothing is heard of the feed, be it well or not. */
const deafening: readonly Trouble['kind'][] = ['stopped', 'slow'];

interface Over {
  readonly trouble: Trouble;
  /** When it was over, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Goes on telling of a trouble that kept the feed from being heard until it is heard again: else the page would blame
 * the feed for the age of its news in between.
 */
export class UntilHeard {
  private told: readonly Trouble[] = [];
  private over = new Map<Trouble['kind'], Over>();

  /** What to tell of the judgement at `now`; `heardAt` is when the feed was last heard of. Both in ms since the epoch. */
  of({ troubles }: LiveStatus, heardAt: number, now: number): LiveStatus {
    const lasting = new Set(troubles.map(({ kind }) => kind));
    for (const trouble of this.told) {
      const ends = deafening.includes(trouble.kind) && !lasting.has(trouble.kind);
      if (ends && !this.over.has(trouble.kind)) this.over.set(trouble.kind, { trouble, at: now });
    }
    for (const [kind, { at }] of this.over)
      if (lasting.has(kind) || heardAt >= at || now - at > LONGEST_MS) this.over.delete(kind);
    const all = [...troubles, ...[...this.over.values()].map(({ trouble }) => trouble)];
    this.told = all.sort((a, b) => troubleKinds.indexOf(a.kind) - troubleKinds.indexOf(b.kind));
    return { troubles: [...this.told] };
  }
}
