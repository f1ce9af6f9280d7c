import { normalCdf } from './normal.js';

/** Names the model and its parameters; another model or other parameters get another name. */
export const winProbabilityModel = 'stern-1';

/** Points by which the home team wins on average: the NBA's home court of the 2020s, as fitted on its quarter margins. */
const homeEdge = 2.3;

/** Standard deviation, in points, of the random walk over a whole game. */
const sigma = 18;

/** Seconds added to the clock in the variance: without them the model is far too sure in the last ten seconds. */
const endgameSeconds = 25;

export interface GameMoment {
  /** Home score less away score. */
  readonly margin: number;
  /** Seconds of game clock left in regulation, or in the overtime that is being played. */
  readonly secondsLeft: number;
  readonly periodIsOvertime: boolean;
  /** Length of regulation in seconds (2,880 in the NBA). */
  readonly regulationSeconds: number;
}

const certain = (margin: number): number => {
  if (margin === 0) return 0.5;
  return margin > 0 ? 1 : 0;
};

/** An overtime is a short game of its own, so that its clock counts down to the end just as regulation's does. */
const secondsToGo = ({ secondsLeft, regulationSeconds, periodIsOvertime }: GameMoment): number =>
  periodIsOvertime ? secondsLeft : Math.min(secondsLeft, regulationSeconds);

/**
 * The home team's chance to win, 0..1: the score margin as a Brownian motion with drift,
 * `Phi((m + mu u) / (sigma sqrt((t + t0) / T)))` with t seconds to go, T those of regulation and u = t / T. At zero a
 * lead is certain and a level score even (an overtime follows).
 * Source: H. Stern, A Brownian Motion Model for the Progress of Sports Scores, JASA 89 (1994), 1128-1134.
 */
export const homeWinProbability = (moment: GameMoment): number => {
  const seconds = secondsToGo(moment);
  if (!(seconds > 0)) return certain(moment.margin);
  const share = seconds / moment.regulationSeconds;
  const spread = sigma * Math.sqrt((seconds + endgameSeconds) / moment.regulationSeconds);
  return normalCdf((moment.margin + homeEdge * share) / spread);
};
