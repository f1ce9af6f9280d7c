import type {
  AnswerNews,
  Freshness,
  GameCard,
  GameDelta,
  QuestionView,
  ScoreboardAnswer,
  WatchAnswer,
} from '@pbp/contracts';

/** What a follower of one game hears. `after` is the revision it had asked from, if any. */
export type GameMessage =
  | { readonly type: 'answer'; readonly after: number | undefined; readonly answer: WatchAnswer }
  | { readonly type: 'delta'; readonly delta: GameDelta }
  | { readonly type: 'freshness'; readonly freshness: Freshness };

/** What a follower of one league's day hears. */
export type ScoreboardMessage =
  | { readonly type: 'answer'; readonly answer: ScoreboardAnswer }
  | { readonly type: 'card'; readonly card: GameCard }
  | { readonly type: 'freshness'; readonly gameId: string; readonly freshness: Freshness };

/** What a follower of a game's questions hears: how one stands now, and what the own answer to one came to. */
export type QuestionMessage =
  { readonly type: 'question'; readonly question: QuestionView } | { readonly type: 'news'; readonly news: AnswerNews };
