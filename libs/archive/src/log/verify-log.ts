import { asStored, type EventStore } from '@pbp/eventing';
import { type ObjectStore } from '../objects/object-store.js';
import { type Before, checkSegment, type Expected, type Problem } from './check-segment.js';
import { manifestKey } from './keys.js';
import { LogComparison, type LogVerdict } from './log-comparison.js';
import { expectedSegments, readLink, tailBehind } from './manifest.js';
import { fullSegment } from './segment.js';

export interface Verified {
  /** Whole, unaltered, in order; the same as the log where that was compared, and then without a full segment missing. */
  readonly sound: boolean;
  readonly place: string;
  /** Full segments. */
  readonly segments: number;
  /** Events in them and in the unfinished segment behind them. */
  readonly events: number;
  readonly problems: readonly Problem[];
  readonly log: LogVerdict;
}

export interface VerifyOptions {
  readonly onProgress?: (segments: number, of: number) => void;
  /** Events of a full segment. */
  readonly size?: number;
}

const isSound = (size: number, events: number, problems: readonly Problem[], log: LogVerdict): boolean => {
  if (problems.length > 0 || log.kind === 'differs') return false;
  return log.kind === 'same' ? log.unarchived < size : events > 0;
};

/** A run over all segments of an archive. */
class Verification {
  private readonly problems: Problem[] = [];
  private events = 0;
  private before: Before = { kind: 'nothing' };

  constructor(
    private readonly objects: ObjectStore,
    private readonly comparison: LogComparison,
  ) {}

  async check(segment: number, kind: Expected['kind'], key: string): Promise<void> {
    const expected = { segment, kind, key, before: this.before };
    const checked = await checkSegment(this.objects, expected, (event) => this.comparison.take(event));
    if (kind === 'tail' && checked.problems.length > 0 && !(await readLink(this.objects, key))) return;
    this.problems.push(...checked.problems);
    this.events += checked.events ?? 0;
    this.before = checked.text === null ? { kind: 'unknown' } : { kind: 'entry', text: checked.text };
    if (!checked.told) await this.comparison.passOver(checked.events ?? (kind === 'tail' ? 0 : kind.full));
  }

  async result(segments: number, size: number): Promise<Verified> {
    const { events, problems } = this;
    const log = await this.comparison.end();
    return { sound: isSound(size, events, problems, log), place: this.objects.place, segments, events, problems, log };
  }
}

/**
 * Checks every segment of an archive, its entry, their chain and their order, and compares with the log if one is given.
 * Holds one packed segment at a time. What is broken is told, not thrown.
 */
export const verifyLog = async (
  objects: ObjectStore,
  store: EventStore | null,
  { size = fullSegment, onProgress }: VerifyOptions = {},
): Promise<Verified> => {
  const verification = new Verification(objects, new LogComparison(store && asStored(store)));
  const full = await expectedSegments(objects);
  for (let segment = 1; segment <= full; segment++) {
    await verification.check(segment, { full: size }, manifestKey(segment));
    onProgress?.(segment, full);
  }
  const tail = await tailBehind(objects, full);
  if (tail !== null) await verification.check(full + 1, 'tail', tail);
  return verification.result(full, size);
};
