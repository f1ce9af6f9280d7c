/** Why an answer is worth nothing, right or wrong. */
export type NoScoreReason = 'questionVoid' | 'seenBefore';

/** What an answer came to. */
export type PredictionScore =
  | { readonly is: 'right'; readonly points: number; readonly skill: number | null }
  | { readonly is: 'wrong'; readonly points: 0; readonly skill: number | null }
  | { readonly is: 'void'; readonly reason: NoScoreReason }
  /** It was decided and is not any more. */
  | { readonly is: 'open' };

/** What one fan's answer came to. */
export interface FanScore {
  readonly fanId: string;
  readonly score: PredictionScore;
  /** The request with the answer that counts, where it is not the fan's last in time. */
  readonly counted?: string;
}
