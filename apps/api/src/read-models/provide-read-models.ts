import { type Provider } from '@nestjs/common';
import { ORM } from '@pbp/platform';
import { findBoxScore, findGameCard, findPlays, findScoreboard, findTimeline, neighbourDays } from '@pbp/read-models';
import { type MikroORM } from '@mikro-orm/postgresql';
import { READ_MODELS, type ReadModels } from './read-models.js';

const inPostgres = ({ em }: MikroORM): ReadModels => ({
  scoreboard: (league, day) => findScoreboard(em, league, day),
  neighbourDays: (league, day) => neighbourDays(em, league, day),
  card: (gameId) => findGameCard(em, gameId),
  plays: (gameId) => findPlays(em, gameId),
  boxScore: (gameId) => findBoxScore(em, gameId),
  timeline: (gameId) => findTimeline(em, gameId),
});

/** The read models as the projector keeps them in PostgreSQL. */
export const readModels: Provider = { provide: READ_MODELS, inject: [ORM], useFactory: inPostgres };
