import { isDeepStrictEqual } from 'node:util';
import { type GameRows, keys, type Model, type RowOf } from './models.js';

export interface RowChanges<Row = object> {
  /** Rows that were not there before. */
  readonly additions: readonly Row[];
  /** Rows that say something else now. */
  readonly upserts: readonly Row[];
  /** Rows that are no more. */
  readonly removals: readonly Row[];
}

export type GameChanges = { readonly [Name in Model]: RowChanges<RowOf[Name]> };

const differences = <Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): RowChanges<Row> => {
  const gone = new Map(before.map((row) => [keyOf(row), row]));
  const [additions, upserts]: [Row[], Row[]] = [[], []];
  for (const row of after) {
    const key = keyOf(row);
    const earlier = gone.get(key);
    gone.delete(key);
    if (earlier === undefined) additions.push(row);
    else if (earlier !== row && !isDeepStrictEqual(earlier, row)) upserts.push(row);
  }
  return { additions, upserts, removals: [...gone.values()] };
};

/** What has to be written to get from the rows of a game before (null: it has none) to those after. */
export const changedRows = (before: GameRows | null, after: GameRows): GameChanges => {
  const of = <Name extends Model>(name: Name): RowChanges<RowOf[Name]> =>
    before ? differences(before[name], after[name], keys[name]) : { additions: after[name], upserts: [], removals: [] };
  return {
    gameCards: of('gameCards'),
    plays: of('plays'),
    playerLines: of('playerLines'),
    teamLines: of('teamLines'),
    lineScores: of('lineScores'),
    scoreTimelines: of('scoreTimelines'),
  };
};
