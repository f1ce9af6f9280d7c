import { type Side } from '@pbp/domain';

export type TwoPointZone = 'rim' | 'floater' | 'midRange' | 'longTwo';
export type ThreePointZone = 'cornerThree' | 'aboveTheBreak' | 'heave';
export type Zone = TwoPointZone | ThreePointZone;

export type TurnoverKind =
  | 'badPass'
  | 'lostBall'
  | 'offensiveFoul'
  | 'badPassOutOfBounds'
  | 'travelling'
  | 'lostBallOutOfBounds'
  | 'shotClock'
  | 'steppedOutOfBounds'
  | 'threeSeconds'
  | 'backCourt'
  | 'doubleDribble';

export type FoulKind =
  | 'shooting'
  | 'personal'
  | 'take'
  | 'looseBall'
  | 'offensive'
  | 'charge'
  | 'technical'
  | 'defensiveThreeSeconds'
  | 'flagrant';

export type FreeThrowReason = 'foul' | 'technical' | 'flagrant';

/** What truly happened, before any feed words it. Players are ids; a missing one means the team. */
export type Happening =
  | {
      readonly kind: 'jumpBall';
      readonly home: string;
      readonly away: string;
      readonly gains: string;
      readonly opening: boolean;
    }
  | {
      readonly kind: 'shot';
      readonly zone: Zone;
      readonly made: boolean;
      readonly shooter: string;
      readonly assist?: string;
      readonly block?: string;
      readonly putback: boolean;
      readonly fastBreak: boolean;
    }
  | {
      readonly kind: 'freeThrow';
      readonly made: boolean;
      readonly shooter: string;
      readonly number: number;
      readonly of: number;
      readonly reason: FreeThrowReason;
    }
  | { readonly kind: 'rebound'; readonly offensive: boolean; readonly player?: string; readonly deadBall: boolean }
  | { readonly kind: 'turnover'; readonly how: TurnoverKind; readonly player?: string; readonly steal?: string }
  | { readonly kind: 'foul'; readonly how: FoulKind; readonly player: string }
  | { readonly kind: 'substitution'; readonly in: string; readonly out: string }
  | { readonly kind: 'timeout'; readonly by: 'team' | 'television' }
  | {
      readonly kind: 'review';
      readonly by: 'coach' | 'referees';
      readonly outcome: 'stands' | 'overturned' | 'supported';
    }
  | { readonly kind: 'violation'; readonly how: 'kickedBall' | 'goaltending'; readonly player: string }
  | { readonly kind: 'periodEnd' }
  | { readonly kind: 'gameEnd' };

/** Feet on the half court that both teams share: x 0..50 across, y along, the basket near (25, 1). */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Floor = Readonly<Record<Side, readonly string[]>>;

/** A happening with its time and place. */
export interface TimedPlay {
  readonly what: Happening;
  readonly side?: Side;
  readonly period: number;
  /** Seconds left in the period as the scoreboard shows them: whole above a minute, tenths below. */
  readonly secondsLeft: number;
  /** Seconds of wall clock since the scheduled start. */
  readonly wall: number;
  readonly points: number;
  readonly spot?: Spot;
  /** Who was on the floor when it happened (before a substitution takes effect). */
  readonly floor: Floor;
}

/** How a possession began; it decides how fast it is played. */
export type PossessionStart =
  | 'madeShot'
  | 'madeFreeThrow'
  | 'defensiveRebound'
  | 'teamRebound'
  | 'steal'
  | 'deadBallTurnover'
  | 'periodStart'
  | 'jumpBall';

/** One possession, for the statistics of a season. */
export interface Possession {
  readonly side: Side;
  readonly period: number;
  readonly start: PossessionStart;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly points: number;
}
