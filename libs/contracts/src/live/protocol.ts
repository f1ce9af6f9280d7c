import { type GameEvent, type KnownGame } from '@pbp/domain';
import * as z from 'zod';
import { type Board, BoardOrder } from '../rest/board-view.js';
import { type Freshness } from '../rest/freshness.js';
import { type GameCard } from '../rest/game-card.js';
import { type QuestionView } from '../rest/question-view.js';
import { type LiveStatus } from './live-status.js';

/** Ask to follow a game. With `after`, only what came after that revision is sent. */
export const Watch = z.object({ gameId: z.string().min(1).max(32), after: z.number().int().min(-1).optional() });
export type Watch = z.infer<typeof Watch>;

/** Ask to follow one league's day (yyyy-mm-dd, US Eastern). */
export const WatchScoreboard = z.object({ league: z.string().min(1).max(40), date: z.iso.date() });
export type WatchScoreboard = z.infer<typeof WatchScoreboard>;

/** Ask to follow a board, by its name in REST's answers. A socket follows the one that it asked for last. */
export const WatchBoard = z.object({ board: z.string().min(1).max(100), by: BoardOrder });
export type WatchBoard = z.infer<typeof WatchBoard>;

/** An event of the game's stream as it goes over the wire: enough for the client's own fold. */
export interface WireEvent {
  readonly revision: number;
  readonly event: GameEvent;
  /** ISO time at which the fact was noted. */
  readonly at: string;
  /** Of the poll that it follows from, to be found in every log on the way; what was kept before this was told lacks it. */
  readonly correlationId?: string | undefined;
}

export interface GameSnapshot {
  readonly gameId: string;
  readonly revision: number;
  readonly game: KnownGame;
  readonly freshness: Freshness;
}

export interface GameDelta {
  readonly gameId: string;
  /** Revision of the last event in it; the first is one past what came before, or the client asks again. */
  readonly revision: number;
  readonly events: readonly WireEvent[];
}

export type WatchAnswer =
  | { readonly kind: 'snapshot'; readonly snapshot: GameSnapshot }
  | { readonly kind: 'deltas'; readonly delta: GameDelta; readonly freshness: Freshness }
  | {
      readonly kind: 'problem';
      readonly code: 'unknown-game' | 'bad-request' | 'too-many-requests' | 'unavailable';
      readonly detail: string;
    };

/** The first fifty of a board; `mine` is null: what only one fan is told is asked of REST. */
export type BoardNews = Board & { readonly mine: null };

/** News of a fan's own answer: told to all of the fan's own sockets, whatever they follow. */
export type AnswerNews = AnswerScored | AnswerWithdrawn;

/** What a question came to for the fan. */
export interface AnswerScored {
  readonly is: 'scored';
  /** With the fan's answer and its score. */
  readonly question: QuestionView;
  /** Why, in one sentence. */
  readonly why: string;
  /** Whether it was settled before, and a correction changed it. */
  readonly again: boolean;
}

/** The fan has taken an answer back, on whichever device. */
export interface AnswerWithdrawn {
  readonly is: 'withdrawn';
  /** Without an answer. */
  readonly question: QuestionView;
  /** The server's time at which it was taken back: an answer as old as that stands no more. */
  readonly at: string;
}

export interface ServerToClient {
  delta: (delta: GameDelta) => void;
  freshness: (message: { readonly gameId: string } & Freshness) => void;
  /** A card of a watched league day changed. */
  card: (card: GameCard) => void;
  /** A question of a watched game was asked, closed, opened again or settled; `answer` is nobody's, so always null. */
  question: (question: QuestionView) => void;
  answer: (news: AnswerNews) => void;
  /** The watched board changed: at most once a second. */
  board: (board: BoardNews) => void;
  /** How the service is: to everybody who connects, and to all when it changes. */
  status: (status: LiveStatus) => void;
}

export type ScoreboardAnswer =
  | { readonly kind: 'scoreboard'; readonly games: readonly GameCard[] }
  | {
      readonly kind: 'problem';
      readonly code: 'bad-request' | 'too-many-requests' | 'unavailable';
      readonly detail: string;
    };

export type BoardAnswer =
  | { readonly kind: 'board'; readonly board: BoardNews }
  | {
      readonly kind: 'problem';
      readonly code: 'unknown-board' | 'bad-request' | 'too-many-requests' | 'unavailable';
      readonly detail: string;
    };

export interface ClientToServer {
  watch: (request: Watch, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (request: { readonly gameId: string }) => void;
  /** A socket follows the four scoreboards that it asked for last. */
  scoreboard: (request: WatchScoreboard, answer: (answer: ScoreboardAnswer) => void) => void;
  board: (request: WatchBoard, answer: (answer: BoardAnswer) => void) => void;
  unboard: () => void;
}
