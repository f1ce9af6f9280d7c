import { type BrownianParameters, normalCdf } from '@pbp/domain';
import { type Judged, type Score, scoreOf } from '../evaluate/score.js';
import { type FittedModels, fitModels } from './fit-models.js';
import { foldOf, folds, type Observation } from './observation.js';
import { quarterObservations, type TrainingData } from './training-data.js';

/** Scores on games that had no part in the fit. */
export type CrossValidated = Readonly<Record<string, Score>>;

interface OfAGame {
  readonly gameKey: string;
}

const foldsByGame = (data: TrainingData): ReadonlyMap<string, number> => {
  const keys = Object.values(data).flatMap((rows: readonly OfAGame[]) => rows.map(({ gameKey }) => gameKey));
  return new Map([...new Set(keys)].map((gameKey) => [gameKey, foldOf(gameKey)]));
};

const part = (data: TrainingData, belongs: (of: OfAGame) => boolean): TrainingData => ({
  nba: data.nba.filter(belongs),
  nbaEndgame: data.nbaEndgame.filter(belongs),
  quarters: data.quarters.filter(belongs),
  womensCollege: data.womensCollege.filter(belongs),
  womensCollegeEndgame: data.womensCollegeEndgame.filter(belongs),
});

const judged = (observations: readonly Observation[], by: BrownianParameters): readonly Judged[] =>
  observations.map(({ gameKey, margin, seconds, length, favour, ball, won }) => {
    const drift = by.homeEdge + (by.spreadWeight === 0 ? 0 : by.spreadWeight * favour);
    const deviation = by.sigma * Math.sqrt((seconds + by.endgameSeconds) / length);
    const chance = normalCdf((margin + (drift * seconds) / length + by.possession * ball) / deviation);
    return { gameKey, chance, won };
  });

const last30 = ({ seconds }: Observation): boolean => seconds === 30;
const lineKnown = ({ favour }: Observation): boolean => !Number.isNaN(favour);

const judgedFold = (models: FittedModels, data: TrainingData): Readonly<Record<string, readonly Judged[]>> => {
  const { nba, womensCollege: college } = data;
  const recent = quarterObservations(data.quarters, 2020, Number.POSITIVE_INFINITY);
  return {
    'NBA until 2019, no spread': judged(nba, models.nbaUntil2019.withoutPrior),
    'NBA until 2019, spread': judged(nba, models.nbaUntil2019.withPrior),
    'NBA until 2019, 0:30 left, no spread': judged(nba.filter(last30), models.nbaUntil2019.withoutPrior),
    'NBA until 2019, 0:30 left, spread': judged(nba.filter(last30), models.nbaUntil2019.withPrior),
    'NBA since 2020, after quarters, no spread': judged(recent, models.nbaSince2020.withoutPrior),
    'NBA since 2020, after quarters, spread': judged(recent.filter(lineKnown), models.nbaSince2020.withPrior),
    "women's college, no prior": judged(college, models.womensCollege.withoutPrior),
    "women's college, 0:30 left, no prior": judged(college.filter(last30), models.womensCollege.withoutPrior),
  };
};

/** Fits on three quarters of the games and scores the fourth, each in turn. */
export const crossValidate = (data: TrainingData, onFold: (done: number) => void = () => undefined): CrossValidated => {
  const foldsOf = foldsByGame(data);
  const all = new Map<string, Judged[]>();
  for (let fold = 0; fold < folds; fold++) {
    const inFold = ({ gameKey }: OfAGame) => foldsOf.get(gameKey) === fold;
    const models = fitModels(part(data, (row) => !inFold(row)));
    for (const [name, scores] of Object.entries(judgedFold(models, part(data, inFold)))) {
      all.set(name, [...(all.get(name) ?? []), ...scores]);
    }
    onFold(fold + 1);
  }
  return Object.fromEntries(
    [...all].flatMap(([name, scores]) => {
      const score = scoreOf(scores);
      return score ? [[name, score] as const] : [];
    }),
  );
};
