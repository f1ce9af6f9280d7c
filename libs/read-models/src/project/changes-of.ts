import { changedRows, type GameChanges } from '../rows/changed-rows.js';
import { type GameRows } from '../rows/models.js';
import { rowsOf } from '../rows/rows-of.js';
import { type TouchedGame } from './fold-games.js';
import { type FoldedGame } from './known-games.js';

/** What follows one batch comes before the next: for as long as a game is remembered, so are its rows. */
const built = new WeakMap<FoldedGame, GameRows>();

const rowsAt = (folded: FoldedGame): GameRows | null => {
  const { game, revision, correlationId } = folded;
  if (!game.known) return null;
  const rows = built.get(folded) ?? rowsOf(game, revision, correlationId);
  built.set(folded, rows);
  return rows;
};

/** The rows to write for a game, null as long as nobody has heard of it. */
export const changesOf = ({ before, after }: TouchedGame): GameChanges | null => {
  const rows = rowsAt(after);
  return rows && changedRows(rowsAt(before), rows);
};
