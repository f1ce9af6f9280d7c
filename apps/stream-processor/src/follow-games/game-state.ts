import { type GameState } from '@pbp/contracts';
import { enrichedPlays, type EnrichedGame, type KnownGame, leadSummary } from '@pbp/domain';
import { gameCardOf } from '@pbp/read-models';

/** The game as it stands at that revision of its stream. */
export const gameState = (game: KnownGame, enriched: EnrichedGame, revision: number): GameState => {
  const { lead: _, ...card } = gameCardOf(game, revision);
  const { leadChanges, ties, biggestLead } = leadSummary(game);
  const chances = enrichedPlays(enriched).at(-1)?.winProbability;
  return {
    ...card,
    leadChanges,
    ties,
    biggestLead,
    homeWinProbability: chances?.home ?? null,
    espnHomeWinProbability: chances?.espn ?? null,
  };
};
