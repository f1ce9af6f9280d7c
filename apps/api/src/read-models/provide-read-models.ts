import { type Provider } from '@nestjs/common';
import { ORM } from '@pbp/platform';
import {
  findBoxScore,
  findDeadLetters,
  findGameCard,
  findPlays,
  findScoreboard,
  findTimeline,
  neighbourDays,
  newestGames,
} from '@pbp/read-models';
import { type MikroORM } from '@mikro-orm/postgresql';
import { READ_MODELS, type ReadModels } from './read-models.js';

const parkedGames = async (orm: MikroORM): Promise<readonly string[]> =>
  (await findDeadLetters(orm, 'open')).flatMap(({ gameId }) => gameId ?? []);

const inPostgres = (orm: MikroORM, { em } = orm): ReadModels => ({
  scoreboard: (league, day) => findScoreboard(em, league, day),
  neighbourDays: (league, day) => neighbourDays(em, league, day),
  newestGames: (limit) => newestGames(em, limit),
  parkedGames: () => parkedGames(orm),
  card: (gameId) => findGameCard(em, gameId),
  plays: (gameId) => findPlays(em, gameId),
  boxScore: (gameId) => findBoxScore(em, gameId),
  timeline: (gameId) => findTimeline(em, gameId),
});

/** The read models as the projector keeps them in PostgreSQL. */
export const readModels: Provider = { provide: READ_MODELS, inject: [ORM], useFactory: inPostgres };
