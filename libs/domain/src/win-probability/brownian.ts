import { type Side } from '../game/facts.js';
import { type BrownianParameters, type Pregame, type WinProbabilityModel } from './model.js';
import { normalCdf, normalQuantile } from './normal.js';

export interface GameMoment {
  /** Home score less away score. */
  readonly margin: number;
  /** Seconds of game clock left in regulation, or in the overtime that is being played. */
  readonly secondsLeft: number;
  /** Who has the ball; null while nobody has. */
  readonly ball: Side | null;
}

/** No prior is trusted beyond this: it would overrule any score. */
const surest = 0.999;

const ballSign = (ball: Side | null): number => {
  if (ball === null) return 0;
  return ball === 'home' ? 1 : -1;
};

const certain = (margin: number): number => {
  if (margin === 0) return 0.5;
  return margin > 0 ? 1 : 0;
};

type Deviation = (secondsLeft: number) => number;

const deviationOf =
  ({ sigma, endgameSeconds }: BrownianParameters, regulationSeconds: number): Deviation =>
  (secondsLeft) =>
    sigma * Math.sqrt((secondsLeft + endgameSeconds) / regulationSeconds);

const parametersFor = (model: WinProbabilityModel, pregame: Pregame): BrownianParameters =>
  pregame.kind === 'unknown' ? model.withoutPrior : model.withPrior;

const driftOf = (pregame: Pregame, { homeEdge, spreadWeight }: BrownianParameters, wholeGame: number): number => {
  switch (pregame.kind) {
    case 'unknown':
      return pregame.neutralSite ? 0 : homeEdge;
    case 'spread':
      return (pregame.neutralSite ? 0 : homeEdge) + spreadWeight * pregame.homeFavouredBy;
    case 'chance':
      return normalQuantile(Math.min(surest, Math.max(1 - surest, pregame.home))) * wholeGame;
    default:
      return pregame satisfies never;
  }
};

/**
 * The home team's chance to win at any moment of a game of which this was known before, 0..1: the score margin as a
 * Brownian motion with drift, `Phi((m + d u + k q) / (sigma sqrt((t + t0) / T)))`. At tip-off a chance known before
 * comes out as it was; in overtime t counts down that overtime; at zero a lead is certain and a level score even (an
 * overtime follows).
 * Source: H. Stern, A Brownian Motion Model for the Progress of Sports Scores, JASA 89 (1994), 1128-1134; the terms for
 * the ball and the end of the game are ours.
 */
export const winProbabilityBy = (model: WinProbabilityModel, pregame: Pregame): ((moment: GameMoment) => number) => {
  const { regulationSeconds } = model;
  const parameters = parametersFor(model, pregame);
  const deviation = deviationOf(parameters, regulationSeconds);
  const drift = driftOf(pregame, parameters, deviation(regulationSeconds));
  return ({ margin, secondsLeft, ball }) => {
    if (!(secondsLeft > 0)) return certain(margin);
    const seconds = Math.min(secondsLeft, regulationSeconds);
    const expected = margin + (drift * seconds) / regulationSeconds + parameters.possession * ballSign(ball);
    return normalCdf(expected / deviation(seconds));
  };
};

/**
 * What must have been known before the game for the model to say `chance` at this moment: reads somebody else's first
 * word after the tip-off back to the tip-off.
 */
export const pregameFrom = (chance: number, moment: GameMoment, model: WinProbabilityModel): Pregame => {
  const { regulationSeconds, withPrior } = model;
  const deviation = deviationOf(withPrior, regulationSeconds);
  const z = normalQuantile(Math.min(surest, Math.max(1 - surest, chance)));
  const known = moment.margin + withPrior.possession * ballSign(moment.ball);
  const drift = ((z * deviation(moment.secondsLeft) - known) * regulationSeconds) / moment.secondsLeft;
  return { kind: 'chance', home: normalCdf(drift / deviation(regulationSeconds)) };
};
