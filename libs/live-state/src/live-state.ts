import { type GameDelta, type LiveSnapshot } from '@pbp/contracts';
import { type FeedPulse } from './feed-pulse.js';

/**
 * Whether what happens is heard of:
 * - `following`: at once.
 * - `late`: not at once, but nothing is lost: whoever listens is told to look into the log every few seconds.
 * - `lost`: not until the log is back.
 */
export type FollowState = { readonly kind: 'following' } | { readonly kind: 'late' | 'lost'; readonly reason: string };

export interface LiveListener {
  /**
   * What happened in a game, one after the other; if it throws, the same comes again. The same may come twice, and
   * events before it may be missing: its revision tells. Without events it says only how far the game is.
   */
  onNews(news: GameDelta): Promise<void>;
  /** Something may have happened without being told: the log knows. Comes again if it throws. */
  onMissed(): Promise<void>;
  onState(state: FollowState): void;
}

export interface Following {
  stop(): Promise<void>;
}

/** A game whose rows tell of that revision. */
export interface GameRevision {
  readonly gameId: string;
  readonly revision: number;
}

export type WriterSign =
  | { readonly kind: 'wrote'; readonly outcome: 'applied' | 'old' | 'replaced' | 'noted' }
  | { readonly kind: 'gap'; readonly gameId: string }
  | { readonly kind: 'waiting'; readonly games: number }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface WriterOptions {
  /** How far the rows are, of the games that may still move: asked at the start, and when live state comes back. */
  readonly revisions: () => Promise<readonly GameRevision[]>;
  readonly observe?: (sign: WriterSign) => void;
}

/** Brings live state up to the rows. */
export interface LiveStateWriter {
  /** The rows of these games are committed at these revisions. Returns at once and never throws. */
  moved(games: readonly GameRevision[]): void;
  stop(): Promise<void>;
}

/** What the copies of each process share beside the log: the newest of the games, and when the feed last answered. */
export interface LiveState {
  readonly pulse: FeedPulse;
  /** Resolves once nothing that happens from then on stays untold. */
  follow(listener: LiveListener): Promise<Following>;
  /** The game as it is kept ready, null where only the log has it. Never throws. */
  gameOf(gameId: string): Promise<LiveSnapshot | null>;
  write(options: WriterOptions): LiveStateWriter;
  /** Throws where what is shared cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
