import { AskedLog, games, total } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { findProfile } from './find-profile.js';

describe('the profile of a fan', () => {
  const { freshTables } = onPostgres();

  it('is over all games, in the order in which the answers were taken', async () => {
    const log = new AskedLog();
    await log.decide(await log.open(games.tonight), { ann: 'home' }, 'home');
    await log.decide(await log.open(games.women), { ann: 'home', bob: 'away' }, 'home');
    await log.decide(await log.open(games.tomorrow), { ann: 'home' }, 'away');
    await log.answer(await log.open(games.tomorrow, total), 'ann', 'over');
    const orm = await freshTables();
    await projectAll(orm, log);

    const profile = await findProfile(orm.em, 'ann');
    expect(profile).toMatchObject({
      answers: 4,
      points: 40,
      right: 2,
      judged: 3,
      void: 0,
      streak: { current: 0, best: 2 },
    });
    expect(profile.calibration[8]).toMatchObject({ answers: 3, came: 2 });
    // 100 x (0.5² - 0.2²) twice, and 100 x (0.5² - 0.8²).
    expect(profile.skill.total).toBeCloseTo(3);
    expect(await findProfile(orm.em, 'nobody')).toMatchObject({ answers: 0, points: 0, judged: 0 });
  });
});
