import { availableParallelism } from 'node:os';
import { type MikroORM } from '@mikro-orm/postgresql';
import { connectReadModels } from '@pbp/read-models';
import { copyInto, countRows, type FinishedRows, finishedRowsOf } from '../../projecting/finished-rows.js';
import { alternate, costRow, limitRow, median, type Row, timed } from '../../row.js';
import { type Announced, onServices, withDatabase } from '../services.js';
import { type PlayedSeason, withSeason } from './played-season.js';
import { type OwnTables, projectByCopies } from './project-by-copies.js';
import { readTopic } from './read-topic.js';

const wholeSeason = 1_230;
/** What the whole season may take, by its plays. */
const [secondsASeason, playsASeason] = [60, 554_000];
const most = 1.5;

const wantedGames = (): number => {
  const games = Number(process.env['SEASON_GAMES'] ?? wholeSeason);
  if (!Number.isInteger(games) || games < 1) throw new RangeError('SEASON_GAMES is a number of games');
  return games;
};

/** Short ones need more rounds for a median that means something. */
const roundsOf = (games: number): number => (games > 400 ? 1 : 3);

const onTables = async (
  databaseUrl: string,
  schema: string,
  work: (tables: OwnTables) => Promise<number>,
): Promise<number> => {
  const orm = await connectReadModels(databaseUrl, { schema });
  try {
    return await work({ orm, databaseUrl, schema });
  } finally {
    await orm.em.getConnection().execute(`drop schema ${schema} cascade`);
    await orm.close(true);
  }
};

const copy = async (season: PlayedSeason, orm: MikroORM, rows: FinishedRows): Promise<number> =>
  (await readTopic(season)) + (await timed(() => copyInto(orm, rows)));

/** As it is deployed: the parts of the log are shared out among copies, here one for each processor. */
const copies = availableParallelism();

const measure = async (games: number, season: PlayedSeason, url: string): Promise<readonly Row[]> => {
  let rows: FinishedRows = new Map();
  await onTables(url, 'first', async (tables) => {
    const took = await projectByCopies(season, tables, copies);
    rows = await finishedRowsOf(tables.orm);
    return took;
  });
  const measured = await alternate(
    roundsOf(games),
    () => onTables(url, 'ours', (tables) => projectByCopies(season, tables, copies)),
    () => onTables(url, 'bare', ({ orm }) => copy(season, orm, rows)),
  );
  const size = `${games} games (${season.plays} plays, ${season.events} events, ${countRows(rows)} rows)`;
  const seconds = (secondsASeason * season.plays) / playsASeason;
  return [
    costRow(`project ${size} from Kafka by ${copies} copies, beside reading and COPY`, 'ms', measured, most),
    limitRow(
      `project ${games} games from Kafka by ${copies} copies (a season: ${secondsASeason} s)`,
      's',
      median(measured.ours) / 1_000,
      Number(seconds.toFixed(1)),
    ),
  ];
};

const announced: readonly Announced[] = [
  { row: 'project a season from Kafka, beside reading and COPY', unit: 'ms', goal: `<= ${most}x` },
  { row: 'project a season from Kafka', unit: 's', goal: `<= ${secondsASeason} s` },
];

/** Projecting a season into PostgreSQL by the projector, beside reading the topic and copying the same finished rows in. */
export const seasonRows = onServices(['KAFKA_BROKERS', 'DATABASE_URL'], announced, () => {
  const games = wantedGames();
  return withSeason(games, (season) => withDatabase((url) => measure(games, season, url)));
});
