import {
  type Action,
  defensiveRating,
  effectiveFieldGoal,
  fourFactors,
  freeThrowWeight,
  offensiveRating,
  pace,
  possessions,
  type StatLine,
  teamOffensiveReboundPercentage,
  trueShooting,
  turnoverPercentage,
} from '@pbp/domain';
import { type Better } from './better-of';

/** A team in its game. */
export interface TeamInGame {
  readonly own: StatLine;
  readonly other: StatLine;
  /** Of game clock, so far and of a game without overtime. */
  readonly secondsPlayed: number;
  readonly regulationSeconds: number;
}

/** A figure that is worked out from others, and how. */
export interface TeamFigure {
  readonly name: string;
  readonly better: Better;
  /** In the box score's abbreviations. */
  readonly formula: string;
  readonly source: string;
  /** Null where there is nothing to divide by. */
  readonly value: (team: TeamInGame) => number | null;
  readonly text: (value: number) => string;
  /** The formula with the team's numbers. */
  readonly worked: (team: TeamInGame) => string;
  /** What kinds of plays both teams' figures are made of. */
  readonly madeOf: readonly Action['kind'][];
}

const reference = 'Basketball-Reference';
const percent = (value: number): string => `${Math.round(value)} %`;
const oneDecimal = (value: number): string => value.toFixed(1);

const possessionTerms = 'FGA − ORB + TOV + 0.44 × FTA';
const ofPossessions: readonly Action['kind'][] = ['shot', 'freeThrow', 'turnover', 'rebound'];

const workedPossessions = (line: StatLine): string =>
  `(${line.fieldGoalsAttempted} − ${line.offensiveRebounds} + ${line.turnovers} + ${freeThrowWeight} × ${line.freeThrowsAttempted})`;

const offense: TeamFigure = {
  name: 'Offensive rating',
  better: 'more',
  formula: `100 × PTS / (${possessionTerms})`,
  source: reference,
  value: ({ own }) => offensiveRating(own),
  text: oneDecimal,
  worked: ({ own }) => `100 × ${own.points} / ${workedPossessions(own)}`,
  madeOf: ofPossessions,
};

const defense: TeamFigure = {
  name: 'Defensive rating',
  better: 'less',
  formula: `100 × opponent’s PTS / (${possessionTerms}, the opponent’s)`,
  source: 'NBA.com',
  value: ({ other }) => defensiveRating(other),
  text: oneDecimal,
  worked: ({ other }) => `100 × ${other.points} / ${workedPossessions(other)}`,
  madeOf: ofPossessions,
};

const tempo: TeamFigure = {
  name: 'Pace',
  better: 'neither',
  formula: 'regulation minutes × mean possessions of both teams / minutes played',
  source: reference,
  value: ({ own, other, secondsPlayed, regulationSeconds }) => pace(own, other, secondsPlayed, regulationSeconds),
  text: oneDecimal,
  worked: ({ own, other, secondsPlayed, regulationSeconds }) =>
    `${regulationSeconds / 60} × (${oneDecimal(possessions(own))} + ${oneDecimal(possessions(other))}) / 2 / ` +
    oneDecimal(secondsPlayed / 60),
  madeOf: ofPossessions,
};

const effective: TeamFigure = {
  name: 'Effective field goals',
  better: 'more',
  formula: '(FGM + 0.5 × 3PM) / FGA',
  source: reference,
  value: ({ own }) => effectiveFieldGoal(own),
  text: (value) => percent(value * 100),
  worked: ({ own }) => `(${own.fieldGoalsMade} + 0.5 × ${own.threePointersMade}) / ${own.fieldGoalsAttempted}`,
  madeOf: ['shot'],
};

const turnovers: TeamFigure = {
  name: 'Turnover rate',
  better: 'less',
  formula: '100 × TOV / (FGA + 0.44 × FTA + TOV)',
  source: reference,
  value: ({ own }) => turnoverPercentage(own),
  text: percent,
  worked: ({ own }) =>
    `100 × ${own.turnovers} / (${own.fieldGoalsAttempted} + ${freeThrowWeight} × ${own.freeThrowsAttempted} + ${own.turnovers})`,
  madeOf: ['shot', 'freeThrow', 'turnover'],
};

const offensiveRebounds: TeamFigure = {
  name: 'Offensive rebound rate',
  better: 'more',
  formula: '100 × ORB / (ORB + opponent’s DRB)',
  source: reference,
  value: ({ own, other }) => teamOffensiveReboundPercentage(own, other),
  text: percent,
  worked: ({ own, other }) =>
    `100 × ${own.offensiveRebounds} / (${own.offensiveRebounds} + ${other.defensiveRebounds})`,
  madeOf: ['rebound'],
};

const freeThrows: TeamFigure = {
  name: 'Free throw rate',
  better: 'more',
  formula: 'FTM / FGA',
  source: reference,
  value: ({ own, other }) => fourFactors(own, other).freeThrowRate,
  text: (value) => value.toFixed(2),
  worked: ({ own }) => `${own.freeThrowsMade} / ${own.fieldGoalsAttempted}`,
  madeOf: ['freeThrow', 'shot'],
};

const shooting: TeamFigure = {
  name: 'True shooting',
  better: 'more',
  formula: 'PTS / (2 × (FGA + 0.44 × FTA))',
  source: reference,
  value: ({ own }) => trueShooting(own),
  text: (value) => percent(value * 100),
  worked: ({ own }) =>
    `${own.points} / (2 × (${own.fieldGoalsAttempted} + ${freeThrowWeight} × ${own.freeThrowsAttempted}))`,
  madeOf: ['shot', 'freeThrow'],
};

/** What wins games, in the order of their weight (Oliver, Basketball on Paper, 2004). */
export const fourFactorFigures: readonly TeamFigure[] = [effective, turnovers, offensiveRebounds, freeThrows];
export const ratingFigures: readonly TeamFigure[] = [offense, defense, tempo, shooting];
