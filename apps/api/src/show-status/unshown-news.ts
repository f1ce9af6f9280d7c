/** A revision of a game's stream that lies in the log, and when it was first seen there, in ms since the epoch. */
interface Seen {
  readonly revision: number;
  readonly at: number;
}

/** About a minute of them: of what is late for longer, the oldest is all that matters. */
const KEPT_A_GAME = 60;

/** What lies in the log and nobody has been shown: one entry a game and look, the oldest first. */
export class UnshownNews {
  private readonly games = new Map<string, Seen[]>();

  /** The newest revision of a game found in the log. */
  seen(gameId: string, revision: number, at: number): void {
    const seen = this.games.get(gameId) ?? [];
    if (revision <= (seen.at(-1)?.revision ?? -1)) return;
    if (seen.length >= KEPT_A_GAME) seen.pop();
    this.games.set(gameId, [...seen, { revision, at }]);
  }

  /** Everything of the game up to that revision is shown. */
  shown(gameId: string, revision: number): void {
    const left = (this.games.get(gameId) ?? []).filter((seen) => seen.revision > revision);
    if (left.length > 0) this.games.set(gameId, left);
    else this.games.delete(gameId);
  }

  /** Nothing of it is waited for. */
  forget(gameId: string): void {
    this.games.delete(gameId);
  }

  /** Games of which something was seen before that moment and is not shown. */
  before(moment: number): readonly string[] {
    return [...this.games].filter(([, [oldest]]) => oldest !== undefined && oldest.at <= moment).map(([id]) => id);
  }

  get gameIds(): readonly string[] {
    return [...this.games.keys()];
  }

  /** When the oldest of all was first seen; null where nothing waits. */
  get since(): number | null {
    const oldest = [...this.games.values()].flatMap(([first]) => first?.at ?? []);
    return oldest.length === 0 ? null : Math.min(...oldest);
  }
}
