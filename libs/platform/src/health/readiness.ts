export type PartState =
  | { readonly state: 'ready' }
  | { readonly state: 'degraded' | 'down'; readonly reason: string; readonly since: string };

/** What of this process can do its work. Parts say so themselves; nobody asks them. */
export class Readiness {
  private readonly parts = new Map<string, PartState>();

  constructor(private readonly now: () => Date = () => new Date()) {}

  ready(part: string): void {
    this.parts.set(part, { state: 'ready' });
  }

  /** It works, but somebody should look. */
  degraded(part: string, reason: string): void {
    this.isWrong(part, 'degraded', reason);
  }

  down(part: string, reason: string): void {
    this.isWrong(part, 'down', reason);
  }

  report(): Readonly<Record<string, PartState>> {
    return Object.fromEntries(this.parts);
  }

  /** `since` stays that of the first report of the state until the part has another. */
  private isWrong(part: string, state: 'degraded' | 'down', reason: string): void {
    const known = this.parts.get(part);
    const since = known?.state === state ? known.since : this.now().toISOString();
    this.parts.set(part, { state, reason, since });
  }
}
