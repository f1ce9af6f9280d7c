import { evolve, type Game, initialState } from '@pbp/domain';
import { inTransaction } from '@pbp/postgres';
import { findBoxScore } from '../box-score/find-box-score.js';
import { findGameCard } from '../game-card/find-game-card.js';
import { findScoreboard } from '../game-card/find-scoreboard.js';
import { neighbourDays } from '../game-card/neighbour-days.js';
import { newestGames } from '../game-card/newest-games.js';
import { findLineScore } from '../line-score/find-line-score.js';
import { findPlays } from '../play-list/find-plays.js';
import { rowsOf } from '../rows/rows-of.js';
import { findTimeline } from '../score-timeline/find-timeline.js';
import { aLog, projectAll } from '../testing/logs.js';
import { onPostgres } from '../testing/on-postgres.js';
import { syntheticGame } from '../testing/synthetic-games.js';
import { connectReadModels } from './connect-read-models.js';
import { Statements } from '../write/statement.js';
import { writesOf } from '../write/writes-of.js';
import { changedRows } from '../rows/changed-rows.js';
import { databaseOf } from './database.js';

const gameId = '40181';

const theGame = () => {
  const events = syntheticGame(gameId, 80, 1);
  const game = events.reduce<Game>(evolve, initialState());
  if (!game.known) throw new Error('the game was announced and is not known');
  return { rows: rowsOf(game, events.length - 1), revision: events.length - 1 };
};

describe('the tables of the read models', () => {
  const postgres = onPostgres();

  it('are as the entities describe them', async () => {
    const orm = await postgres.freshTables();
    const differences = await orm.schema.getUpdateSchemaSQL({ schema: String(orm.config.get('schema')), wrap: false });
    expect(differences.replaceAll(/^.*mikro_orm_migrations.*$/gm, '').trim()).toBe('');
  });

  it('are made once, however many processes start at once', async () => {
    const open = await Promise.all([1, 2, 3].map(() => connectReadModels(postgres.url(), { schema: 'together' })));
    const [orm] = open;
    expect(await orm?.migrator.getPending()).toEqual([]);
    await Promise.all(open.map((each) => each.close(true)));
  });

  it('are not to be had where no database is, which one line says without the password', async () => {
    await expect(connectReadModels('postgresql://someone:secret@127.0.0.1:1/postgres')).rejects.toThrow(
      /^cannot use the database at postgresql:\/\/someone:\*\*\*@127\.0\.0\.1:1\/postgres: .*ECONNREFUSED.*$/,
    );
  });

  it('hold what was written over them, once', async () => {
    const database = await databaseOf(await postgres.freshTables());
    const { rows } = theGame();
    const write = () =>
      inTransaction(database.pool, async (client) => {
        const statements = new Statements(client);
        statements.add(writesOf(database, [changedRows(null, rows)]));
        await statements.end();
      });
    await write();
    await write();
    const { rows: counted } = await database.pool.query(
      `select count(*)::int as count from ${database.models.plays.name}`,
    );
    expect(counted).toEqual([{ count: rows.plays.length }]);
  });
});

describe('what is asked of the read models', () => {
  const { freshTables } = onPostgres();
  const projected = async () => {
    const orm = await freshTables();
    await projectAll(await aLog(), orm);
    return orm.em;
  };

  it('is answered with the rows of the folded game, at its revision', async () => {
    const em = await projected();
    const { rows, revision } = theGame();

    const { correlationId: _, ...card } = rows.gameCards[0] ?? {};
    expect(await findGameCard(em, gameId)).toEqual(card);
    const list = await findPlays(em, gameId);
    expect(list).toMatchObject({ gameId, revision });
    expect(list?.plays).toEqual(
      rows.plays.map(({ play }) => ({ ...play, text: play.text.replace('\0', '\uFFFD'), earlier: expect.anything() })),
    );
    expect(await findTimeline(em, gameId)).toMatchObject({ revision, points: rows.scoreTimelines[0]?.points });
    const line = await findLineScore(em, gameId);
    expect(line?.home).toEqual(rows.lineScores.filter(({ side }) => side === 'home').map(({ points }) => points));
    const box = await findBoxScore(em, gameId);
    expect(box?.home.players.map(({ playerId, stats }) => [playerId, stats.points])).toEqual(
      rows.playerLines.filter(({ side }) => side === 'home').map(({ playerId, points }) => [playerId, points]),
    );
    expect(box?.home.stats.points).toBe(rows.teamLines.find(({ side }) => side === 'home')?.points);
  });

  it('may be asked of a part of the plays', async () => {
    const em = await projected();
    const all = (await findPlays(em, gameId))?.plays ?? [];

    const scoring = (await findPlays(em, gameId, { scoring: true, period: 2 }))?.plays ?? [];
    expect(scoring.length).toBeGreaterThan(0);
    expect(scoring).toEqual(all.filter((play) => play.period === 2 && play.points > 0 && play.standing === 'recorded'));
    const [someone] = all.flatMap(({ participants }) => participants);
    const theirs = (await findPlays(em, gameId, { player: someone }))?.plays ?? [];
    expect(theirs).toEqual(all.filter(({ participants }) => participants.includes(someone ?? '')));
  });

  it('is a day of a league, and the nearest days with games', async () => {
    const em = await projected();

    const cards = await findScoreboard(em, 'nba', '2026-01-02');
    expect(cards.map((card) => card.gameId)).toEqual(['40181']);
    expect(await findScoreboard(em, 'wnba', '2026-01-02')).toEqual([]);
    expect(await neighbourDays(em, 'nba', '2026-01-02')).toEqual({ previous: '2026-01-01', next: '2026-01-03' });
    expect(await neighbourDays(em, 'nba', '2026-01-04')).toEqual({ previous: '2026-01-03', next: null });
    expect(await neighbourDays(em, 'wnba', '2026-01-04')).toEqual({ previous: null, next: null });
  });

  it('knows the games that began last', async () => {
    const em = await projected();
    const begun = (
      await Promise.all(
        ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => findScoreboard(em, 'nba', day)),
      )
    )
      .flat()
      .filter(({ phase }) => phase === 'inProgress' || phase === 'ended')
      .sort((one, other) => other.startsAt.localeCompare(one.startsAt));

    expect(begun.length).toBeGreaterThan(1);
    expect(await newestGames(em, 64)).toEqual(begun.map(({ gameId }) => gameId));
    expect(await newestGames(em, 1)).toEqual([begun[0]?.gameId]);
  });

  it('is null for a game that nobody has heard of', async () => {
    const em = await projected();
    const answers = [findGameCard, findPlays, findBoxScore, findLineScore, findTimeline].map((find) =>
      find(em, 'none'),
    );
    expect(await Promise.all(answers)).toEqual([null, null, null, null, null]);
  });
});
