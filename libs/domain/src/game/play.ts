/** What a play was, as a union: the field tells which players it has and what it counts for. */
export type Action =
  | {
      readonly kind: 'shot';
      readonly made: boolean;
      readonly points: 2 | 3;
      readonly shooter?: string;
      readonly assist?: string;
      readonly block?: string;
      readonly heave?: true;
    }
  | { readonly kind: 'freeThrow'; readonly made: boolean; readonly shooter?: string; readonly technical?: true }
  | {
      readonly kind: 'rebound';
      readonly side: 'offensive' | 'defensive';
      readonly player?: string;
      readonly deadBall?: true;
    }
  | { readonly kind: 'turnover'; readonly player?: string; readonly steal?: string }
  | { readonly kind: 'steal'; readonly player?: string }
  | { readonly kind: 'block'; readonly player?: string }
  | {
      readonly kind: 'foul';
      readonly player?: string;
      readonly counts: 'personal' | 'technical';
      readonly drawnBy?: string;
    }
  | { readonly kind: 'substitution'; readonly in?: string; readonly out?: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'jumpBall'; readonly players: readonly string[] }
  | { readonly kind: 'periodEnd' }
  | { readonly kind: 'gameEnd' }
  | { readonly kind: 'review' }
  | { readonly kind: 'violation' }
  | { readonly kind: 'other' };

/** One play as the feed tells it now. `id` is the feed's own and is all that identifies it. */
export interface Play {
  readonly id: string;
  readonly period: number;
  /** The feed's own words for the clock ("7:31", "45.3"). */
  readonly clock: string;
  /** Seconds left in the period, tenths kept. */
  readonly secondsLeft: number;
  readonly action: Action;
  /** The feed's type, kept so that an unknown one stays visible. */
  readonly type: { readonly id: string; readonly text: string };
  readonly text: string;
  readonly teamId?: string;
  readonly participants: readonly string[];
  /** Points this play put on the board (0 on a miss). Only their sum is trusted, never a running score. */
  readonly points: number;
  /** When it happened by the feed's clock (ISO, UTC). */
  readonly wallclock?: string;
  /** Feet; x 0..50 across, y from the baseline, both teams on one half court, basket near (25, 1). */
  readonly coordinate?: { readonly x: number; readonly y: number };
  /** Order of arrival at the feed; says nothing of the order of play. */
  readonly arrival?: number;
}
