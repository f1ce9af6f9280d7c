import { type Envelope, type EventStore, StoreUnavailableError } from '@pbp/eventing';
import { sameness } from './archived-event.js';

interface Named {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/**
 * What a log says to its archive. `same`: so far as it is archived; then come `unarchived` events. `differs`: from its
 * `event`th event on, counted from 1; `logged` is null where the log ends.
 */
export type LogVerdict =
  | { readonly kind: 'notCompared'; readonly why: string }
  | { readonly kind: 'same'; readonly unarchived: number }
  | { readonly kind: 'differs'; readonly event: number; readonly archived: Named; readonly logged: Named | null };

const named = ({ id, stream, revision }: Envelope): Named => ({ id, stream, revision });

/** Reads a log in step with its archive. */
export class LogComparison {
  private readonly log: AsyncIterator<Envelope, unknown> | null;
  private event = 0;
  private verdict: LogVerdict | null;

  constructor(store: EventStore | null) {
    this.log = store && store.readAll()[Symbol.asyncIterator]();
    this.verdict = store ? null : { kind: 'notCompared', why: 'there is no log here' };
  }

  /** The next archived event. */
  async take(archived: Envelope): Promise<void> {
    if (this.verdict) return;
    const logged = await this.next();
    if (!this.verdict && (!logged || sameness(logged) !== sameness(archived)))
      this.verdict = { kind: 'differs', event: this.event, archived: named(archived), logged: logged && named(logged) };
  }

  /** The same of some that cannot be read in the archive. */
  async passOver(events: number): Promise<void> {
    for (let passed = 0; passed < events && !this.verdict; passed++) await this.next();
  }

  /** It is not known how many events are missing in the archive. */
  giveUp(why: string): void {
    this.verdict ??= { kind: 'notCompared', why };
  }

  async end(): Promise<LogVerdict> {
    let unarchived = 0;
    while (!this.verdict && (await this.next())) unarchived += 1;
    await this.log?.return?.();
    return this.verdict ?? { kind: 'same', unarchived };
  }

  private async next(): Promise<Envelope | null> {
    try {
      const next = await this.log?.next();
      this.event += 1;
      return next?.done === false ? next.value : null;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.verdict = { kind: 'notCompared', why: error.message };
      return null;
    }
  }
}
