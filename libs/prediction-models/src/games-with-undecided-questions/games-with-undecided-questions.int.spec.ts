import { AskedLog, games } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { gamesWithUndecidedQuestions } from './games-with-undecided-questions.js';

describe('games of which a question is not decided', () => {
  const { freshTables } = onPostgres();

  it('are those with one that is open or only locked, as far as the rows tell of the log', async () => {
    const log = new AskedLog();
    await log.open(games.tonight);
    await log.decide(await log.open(games.tonight), {}, 'home');
    await log.lock(await log.open(games.tomorrow));
    await log.decide(await log.open(games.women), {}, 'home');
    const orm = await freshTables();
    await projectAll(orm, log);

    const { gameIds, upTo } = await gamesWithUndecidedQuestions(orm);

    expect(gameIds.toSorted()).toEqual([games.tonight.gameId, games.tomorrow.gameId].toSorted());
    expect(upTo).toBe((await log.events()).at(-1)?.position);
  });

  it('are none where there are no rows: the whole log may tell of more', async () => {
    expect(await gamesWithUndecidedQuestions(await freshTables())).toEqual({ gameIds: [], upTo: 'start' });
  });
});
