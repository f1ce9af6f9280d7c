import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoxScoreView } from '@pbp/contracts';
import { type Side } from '@pbp/domain';
import { atOneRevision } from '../database/at-one-revision.js';
import { type StoredCard } from '../game-card/game-card-row.js';
import { PlayerLineEntity, type PlayerLineRow, TeamLineEntity, type TeamLineRow } from './box-score-rows.js';
import { toPlayerBoxLine, toTeamBoxScore } from './to-box-score.js';

const half = (
  card: StoredCard,
  side: Side,
  teams: readonly TeamLineRow[],
  players: readonly PlayerLineRow[],
): BoxScoreView[Side] => ({
  ...toTeamBoxScore(
    card[side],
    teams.find((team) => team.side === side),
  ),
  players: players.filter((player) => player.side === side).map(toPlayerBoxLine),
});

/** The box score as the plays make it, percentages computed on the way out. Null for an unknown game. */
export const findBoxScore = (em: EntityManager, gameId: string): Promise<BoxScoreView | null> =>
  atOneRevision(em, gameId, async (snapshot, card) => {
    const teams = await snapshot.find(TeamLineEntity, { gameId });
    const players = await snapshot.find(PlayerLineEntity, { gameId }, { orderBy: { ordinal: 'asc' } });
    return {
      gameId,
      revision: card.revision,
      home: half(card, 'home', teams, players),
      away: half(card, 'away', teams, players),
    };
  });
