import { type EspnChances } from '../table/espn-chances.js';
import { isOvertime, type StateRow } from '../table/state-row.js';
import { points } from './points.js';
import { predict, type Prediction, type Priors } from './predict.js';
import { type ReliabilityBin, reliabilityOf } from './reliability.js';
import { type Judged, type PairedDifference, pairedDifference, type Score, scoreOf } from './score.js';

/** ESPN's own curve on the same moments; what it has no word for counts as even. */
export interface Benchmark {
  readonly scores: Readonly<Record<string, Score>>;
  /** Only where ESPN has a word. */
  readonly whereGiven: { readonly ours: Score; readonly espn: Score; readonly difference: PairedDifference } | null;
  readonly difference: PairedDifference;
}

export interface Evaluation {
  readonly games: number;
  readonly rows: number;
  /** Rows by the model that scored them, and by what was known before the game. */
  readonly models: Readonly<Record<string, number>>;
  readonly priors: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, Score>>;
  /** Regulation only. */
  readonly reliability: readonly ReliabilityBin[];
  readonly espn: Benchmark | null;
}

type ChanceOf = (prediction: Prediction) => number;

const judgedBy = (predictions: readonly Prediction[], chanceOf: ChanceOf): readonly Judged[] =>
  predictions.map((prediction) => ({
    chance: chanceOf(prediction),
    won: prediction.row.homeWon,
    gameKey: prediction.row.gameKey,
  }));

const ours: ChanceOf = ({ chance }) => chance;

const scoresBy = (predictions: readonly Prediction[], chanceOf: ChanceOf): Readonly<Record<string, Score>> =>
  Object.fromEntries(
    points.flatMap(({ name, holds }) => {
      const score = scoreOf(
        judgedBy(
          predictions.filter(({ row }) => holds(row)),
          chanceOf,
        ),
      );
      return score ? [[name, score] as const] : [];
    }),
  );

const countBy = (predictions: readonly Prediction[], of: (prediction: Prediction) => string) => {
  const counts: Record<string, number> = {};
  for (const prediction of predictions) counts[of(prediction)] = (counts[of(prediction)] ?? 0) + 1;
  return counts;
};

const versus = (predictions: readonly Prediction[], chanceOf: ChanceOf) => {
  const [mine, theirs] = [judgedBy(predictions, ours), judgedBy(predictions, chanceOf)];
  const [ourScore, theirScore] = [scoreOf(mine), scoreOf(theirs)];
  return ourScore && theirScore && { ours: ourScore, espn: theirScore, difference: pairedDifference(mine, theirs) };
};

const benchmark = (predictions: readonly Prediction[], espn: EspnChances): Benchmark | null => {
  const regulation = predictions.filter(({ row }) => !isOvertime(row));
  const chanceOf: ChanceOf = ({ row }) => espn.at(row) ?? 0.5;
  const everywhere = versus(regulation, chanceOf);
  if (!everywhere) return null;
  const given = regulation.filter(({ row }) => espn.at(row) !== null);
  return {
    scores: scoresBy(predictions, chanceOf),
    whereGiven: versus(given, chanceOf),
    difference: everywhere.difference,
  };
};

/** Scores the committed models on moments of games that are over. */
export const evaluate = (rows: readonly StateRow[], priors: Priors): Evaluation => {
  const predictions = predict(rows, priors);
  const regulation = predictions.filter(({ row }) => !isOvertime(row));
  return {
    games: new Set(rows.map(({ gameKey }) => gameKey)).size,
    rows: rows.length,
    models: countBy(predictions, ({ model }) => model),
    priors: countBy(predictions, ({ prior }) => prior),
    scores: scoresBy(predictions, ours),
    reliability: reliabilityOf(judgedBy(regulation, ours)),
    espn: priors.espn && benchmark(predictions, priors.espn),
  };
};
