import { type InferEntity } from '@mikro-orm/core';
import { type GameCardEntity, type StoredCard } from './game-card-row.js';

export const toStoredCard = (row: InferEntity<typeof GameCardEntity>): StoredCard => ({
  gameId: row.gameId,
  league: row.league,
  day: row.day,
  startsAt: row.startsAt,
  revision: row.revision,
  phase: row.phase,
  detail: row.detail,
  period: row.period,
  clock: row.clock,
  home: row.home,
  away: row.away,
  score: row.score ?? null,
  lineScore: row.lineScore,
  lead: row.lead,
});
