import { createHash } from 'node:crypto';
import { type Side } from '@pbp/domain';

/** One moment of one game as the fit sees it. */
export interface Observation {
  readonly gameKey: string;
  readonly margin: number;
  readonly seconds: number;
  /** Of a whole game. */
  readonly length: number;
  /** Points by which the home team was favoured; 0 where no line is used. */
  readonly favour: number;
  readonly ball: -1 | 0 | 1;
  readonly won: boolean;
}

export const ballSign = (ball: Side | null): Observation['ball'] => {
  if (ball === null) return 0;
  return ball === 'home' ? 1 : -1;
};

/**
 * A game's fold, 0..3: pairs of the first hex digit of the key's MD5, the rule by which the fit half was set apart from
 * the held one (0-7 fit, 8-f held). The same game is in the same fold of every table.
 */
export const foldOf = (gameKey: string): number =>
  Number.parseInt(createHash('md5').update(gameKey).digest('hex').slice(0, 1), 16) >> 1;

export const folds = 4;
