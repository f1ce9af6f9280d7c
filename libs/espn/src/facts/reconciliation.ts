import { type GameEvent, type KnownGame, leagues } from '@pbp/domain';
import { sameJson } from '../raw/json.js';
import { reconcile } from '../reconcile/reconcile.js';
import { isOver } from './is-over.js';

/** What agrees between plays, header and box score: told once the game is over, and again when that changed. */
export const reconciliation = (game: KnownGame): readonly GameEvent[] => {
  if (leagues[game.league].plays === 'none' || !isOver(game.observed.summary?.status)) return [];
  const { agrees, differences } = reconcile(game);
  if (sameJson(game.reconciled, { agrees, differences })) return [];
  return [{ type: 'GameReconciled', data: { gameId: game.id, agrees, differences } }];
};
