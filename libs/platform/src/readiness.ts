export type PartState =
  { readonly state: 'ready' } | { readonly state: 'down'; readonly reason: string; readonly since: string };

/** What of this process can do its work. Parts say so themselves; nobody asks them. */
export class Readiness {
  private readonly parts = new Map<string, PartState>();

  constructor(private readonly now: () => Date = () => new Date()) {}

  ready(part: string): void {
    this.parts.set(part, { state: 'ready' });
  }

  /** `since` stays that of the first report until the part is ready again. */
  down(part: string, reason: string): void {
    const known = this.parts.get(part);
    const since = known?.state === 'down' ? known.since : this.now().toISOString();
    this.parts.set(part, { state: 'down', reason, since });
  }

  report(): Readonly<Record<string, PartState>> {
    return Object.fromEntries(this.parts);
  }
}
