import { type MikroORM } from '@mikro-orm/postgresql';
import { BoardRow, LEAST_FOR_SKILL } from '@pbp/contracts';
import { findPlace } from '../find-place/find-place.js';
import { AskedLog, games } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { countFans } from './count-fans.js';
import { findBoard } from './find-board.js';

const season = 'season:nba:2026';

describe('a board', () => {
  const { freshTables } = onPostgres();
  let orm: MikroORM;

  /** One question of many fans, and then so many that only ann and bob answer, of which ann has more right. */
  beforeEach(async () => {
    const log = new AskedLog();
    await log.decide(await log.open(games.tonight), { cyd: 'home', ann: 'home', bob: 'home', dan: 'away' }, 'home');
    for (let n = 1; n < LEAST_FOR_SKILL; n++) {
      const picks = { ann: 'home', bob: n % 2 === 0 ? 'home' : 'away' };
      await log.decide(await log.open(games.tomorrow), picks, 'home');
    }
    orm = await freshTables();
    await projectAll(orm, log);
  });

  it('by points has first who has more, and of equals who was earlier', async () => {
    const rows = await findBoard(orm.em, 'game:401', { by: 'points', limit: 9 });
    for (const row of rows) expect(BoardRow.omit({ displayName: true }).strict().parse(row)).toEqual(row);
    expect(rows).toMatchObject([
      { rank: 1, fanId: 'cyd', points: 20, skill: null, right: 1, judged: 1, changeSinceFinal: 0 },
      { rank: 2, fanId: 'ann', points: 20 },
      { rank: 3, fanId: 'bob', points: 20 },
      { rank: 4, fanId: 'dan', points: 0, right: 0, judged: 1 },
    ]);
  });

  it('by skill has those with enough answers, by what one answer brings', async () => {
    expect(await findBoard(orm.em, season, { by: 'skill', limit: 9 })).toMatchObject([
      { rank: 1, fanId: 'ann', judged: LEAST_FOR_SKILL, skill: expect.closeTo(21) as number },
      { rank: 2, fanId: 'bob', judged: LEAST_FOR_SKILL, skill: expect.closeTo(-9) as number },
    ]);
    expect(await countFans(orm.em, season, 'skill')).toBe(2);
  });

  it('is read in parts', async () => {
    const all = await findBoard(orm.em, season, { by: 'points', limit: 9 });
    expect(await countFans(orm.em, season, 'points')).toBe(all.length);
    expect(await findBoard(orm.em, season, { by: 'points', limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
  });

  it('of a pool ranks its members among themselves', async () => {
    const among = ['dan', 'cyd', 'who never answered'];
    expect(await findBoard(orm.em, season, { by: 'points', limit: 9, among })).toMatchObject([
      { rank: 1, fanId: 'cyd' },
      { rank: 2, fanId: 'dan' },
    ]);
    expect(await findPlace(orm.em, season, 'dan', 'points', among)).toMatchObject({ rank: 2 });
    expect(await findPlace(orm.em, season, 'ann', 'points', among)).toBeNull();
    expect(await countFans(orm.em, season, 'points', among)).toBe(2);
    expect(await findBoard(orm.em, season, { by: 'points', limit: 9, among: [] })).toEqual([]);
  });

  it('knows the place of each fan, and of nobody else', async () => {
    for (const by of ['points', 'skill'] as const)
      for (const row of await findBoard(orm.em, season, { by, limit: 9 }))
        expect(await findPlace(orm.em, season, row.fanId, by)).toEqual(row);
    expect(await findPlace(orm.em, season, 'cyd', 'skill')).toBeNull();
    expect(await findPlace(orm.em, season, 'nobody', 'points')).toBeNull();
    expect(await findPlace(orm.em, 'season:wnba:2026', 'ann', 'points')).toBeNull();
  });
});
