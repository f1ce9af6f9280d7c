import { type Score, type Side } from '../game/facts.js';
import { type Floor } from '../game/lineups/floor.js';
import { type Play } from '../game/play.js';
import { type Possession } from './ball.js';
import { type ShotPlace } from './shot-place.js';

/** Why somebody should hear of a play. */
export type Reason = 'leadChange' | 'tie' | 'run' | 'clutch' | 'bigSwing';

export interface PlayWinProbability {
  /** Ours: the home team's chance after the play, 0..1. */
  readonly home: number;
  /** What the play changed in it. */
  readonly swing: number;
  /** Names model and parameters. */
  readonly model: string;
  /** ESPN's own after the play, null where it gives none. */
  readonly espn: number | null;
}

/** What is true of a play in its game, all of it worked out from the plays themselves. */
export interface Enrichment {
  readonly gameId: string;
  readonly play: Play;
  /** The play before it in the game, null for the first. */
  readonly after: string | null;
  readonly side: Side | null;
  /** Seconds of game clock since tip-off. */
  readonly secondsPlayed: number;
  /** Added up in the order of the game, this play included. */
  readonly score: Score;
  /** Home less away, after the play. */
  readonly margin: number;
  readonly leader: Side | null;
  /** The leader is another one than the last that led. */
  readonly leadChange: boolean;
  /** The play levelled the score. */
  readonly tie: boolean;
  /** Unanswered points up to and with this play; null before the first basket. */
  readonly run: { readonly side: Side; readonly points: number } | null;
  /** Points per possession, home less away, lately; see momentumHalfLife. */
  readonly momentum: number;
  /** The possession that the play was part of; null where the plays do not tell. */
  readonly possession: Possession | null;
  /** Who has the ball after it. */
  readonly ball: Side | null;
  /** Of field goals, where the feed gives the place. */
  readonly shot: ShotPlace | null;
  readonly clutch: boolean;
  /** Null in a league that the model does not know. */
  readonly winProbability: PlayWinProbability | null;
  /** What was at stake when the play began: see leverageAt. */
  readonly leverage: number | null;
  /** Estimated: the fives after the play. */
  readonly floor: Floor;
  readonly matters: readonly Reason[];
}

/** `revision` is that of the game at which the play came to be enriched like this. */
export interface EnrichedPlay extends Enrichment {
  readonly standing: 'recorded';
  readonly playId: string;
  readonly revision: number;
}

/** The feed took the play back. */
export interface WithdrawnPlay {
  readonly standing: 'withdrawn';
  readonly gameId: string;
  readonly playId: string;
  readonly revision: number;
}

export type EnrichedChange = EnrichedPlay | WithdrawnPlay;
