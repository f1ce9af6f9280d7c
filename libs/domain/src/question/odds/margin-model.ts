import { regulationSeconds } from '../../game/clock/game-clock.js';
import { type KnownGame } from '../../game/game.js';
import { normalCdf } from '../../win-probability/normal.js';
import { scoringLevel } from './scoring-level.js';

/** A normal distribution of points. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The home margin m as a walk that is pulled back: over a share w of regulation it moves by `(a S / k - m) (1 - e^-kw)`,
 * S the points by which the market favours the home team, with variance `s^2 (1 - e^-2kw) / 2k`. k, a and s by hand, to
 * the moves of 3,495 NBA games of 2019-20 to 2025-26 with a closing line (github.com/millxing/NBA_Data,
 * github.com/lukemarvin12/NBAspreadpredictor). Found and here: a quarter 0.31 S - 0.12 m, deviation 8.1, and 0.29 S -
 * 0.12 m, 8.0; from half-time on 0.56 S - 0.22 m, 10.5, and 0.55 S - 0.22 m, 10.7; the whole game 1.04 S, 13.5, and
 * 0.98 S, 13.5.
 */
const pull = 0.5;
const drift = 1.25;
const sigma = 17;

/** How the market's lines lie, where there is none: S of these games has this mean and deviation. */
const anyLine: Spread = { mean: 2.1, deviation: 7 };
/** At a neutral site the mean is the home team's edge less. */
const neutralEdge = 2.1;

const square = (x: number): number => x * x;

/** Of the pull: how much of what a lead or an edge is worth shows within that share of the game. */
const shown = (share: number): number => 1 - Math.exp(-pull * share);

const varianceOver = (share: number): number => (square(sigma) * (1 - Math.exp(-2 * pull * share))) / (2 * pull);

/** Who is better, as the line says it, or as the score says it where there is no line. */
const edgeOf = ({ line, neutralSite }: Parts, margin: number, played: number, level: number): Spread => {
  if (line) return { mean: -line.spread, deviation: 0 };
  const prior = { mean: anyLine.mean - (neutralSite ? neutralEdge : 0), variance: square(anyLine.deviation) * level };
  const weight = (drift / pull) * shown(played);
  if (weight === 0) return { mean: prior.mean, deviation: Math.sqrt(prior.variance) };
  const seen = varianceOver(played) * level;
  const gain = (prior.variance * weight) / (square(weight) * prior.variance + seen);
  const mean = prior.mean + gain * (margin - weight * prior.mean);
  return { mean, deviation: Math.sqrt(prior.variance * (1 - gain * weight)) };
};

type Parts = Pick<KnownGame, 'league' | 'regulationPeriods' | 'line' | 'neutralSite'>;

/** From so many seconds of game clock before the end of regulation, at that margin, for so many seconds. */
export interface Stretch {
  readonly margin: number;
  readonly secondsToGo: number;
  readonly seconds: number;
}

/** By how much the home side outscores the other within some game clock; null for a league that is not basketball. */
export const marginGained = (game: Parts, { margin, secondsToGo, seconds }: Stretch): Spread | null => {
  const level = scoringLevel(game.league);
  if (level === null) return null;
  const whole = regulationSeconds(game);
  const share = Math.max(0, seconds) / whole;
  const edge = edgeOf(game, margin, Math.max(0, 1 - secondsToGo / whole), level);
  const part = shown(share);
  const weight = (drift / pull) * part;
  const mean = weight * edge.mean - part * margin;
  return { mean, deviation: Math.sqrt(varianceOver(share) * level + square(weight * edge.deviation)) };
};

/** The chance that a whole number of that distribution lies between two, both of them counted. */
export const chanceBetween = ({ mean, deviation }: Spread, from: number, to: number): number =>
  normalCdf((to + 0.5 - mean) / deviation) - normalCdf((from - 0.5 - mean) / deviation);
