import { type Game, initialState } from '@pbp/domain';

/** A game folded up to a revision of its stream; -1 before the first event. */
export interface FoldedGame {
  readonly game: Game;
  readonly revision: number;
  /** Of its last event; null before the first. */
  readonly correlationId: string | null;
}

export const unheardOf: FoldedGame = { game: initialState(), revision: -1, correlationId: null };

/** The games folded last. What is not here any more is folded again from the log. */
export class KnownGames {
  private readonly games = new Map<string, FoldedGame>();

  constructor(private readonly most: number) {}

  get(stream: string): FoldedGame | undefined {
    return this.games.get(stream);
  }

  /** Remembers a game as the newest and forgets the one that was left alone the longest. */
  set(stream: string, game: FoldedGame): void {
    this.games.delete(stream);
    this.games.set(stream, game);
    const [oldest] = this.games.keys();
    if (this.games.size > this.most && oldest !== undefined) this.games.delete(oldest);
  }
}
