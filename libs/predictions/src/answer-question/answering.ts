import { type Answered, type KnownGame, type RejectReason } from '@pbp/domain';

/** Who asks for what, by an id of the client's own: asked twice, it is done once and answered the same. */
export interface Request {
  readonly questionId: string;
  readonly fanId: string;
  readonly requestId: string;
}

export interface AnswerRequest extends Request {
  readonly pick: string;
  /** The fan's own chance of it, 0..1; null for none. */
  readonly chance: number | null;
}

/** When (ISO, the server's time) and on whose behalf. */
export interface Said {
  readonly now: string;
  readonly correlationId: string;
}

/** And how fresh the feed was. */
export interface SaidWithFeed extends Said {
  /** When the feed was last heard to answer about a game (ISO); null where it was not. Left out, nothing is noted of it. */
  readonly observedAt?: (game: Pick<KnownGame, 'id' | 'league' | 'day'>) => string | null;
}

/** `closing`: the game has gone past it, and its desk is about to close it. */
export type RefusalReason = RejectReason | 'closing';

/** What became of a request. */
export type Answering =
  /** It stands in time; `answer` is what was taken then, null for a withdrawal. */
  | { readonly kind: 'taken'; readonly answer: Answered | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'unknownQuestion' }
  | { readonly kind: 'unknownPick' }
  | { readonly kind: 'impossibleChance' }
  /** There is nothing to withdraw. */
  | { readonly kind: 'noAnswer' };
