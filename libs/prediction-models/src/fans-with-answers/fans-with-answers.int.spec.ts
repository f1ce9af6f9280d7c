import { AskedLog, games } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { fansWithAnswers } from './fans-with-answers.js';

const everybody = ['ann', 'bob', 'cyd'];

describe('fans of whom there is an answer', () => {
  const { freshTables } = onPostgres();

  it('are those with one that counts, of those asked about, as far as the rows tell of the log', async () => {
    const log = new AskedLog();
    const id = await log.open(games.tonight);
    for (const fanId of ['ann', 'bob', 'dan']) await log.answer(id, fanId, 'home');
    await log.decide(await log.open(games.women), { ann: 'home' }, 'away');
    const orm = await freshTables();
    await projectAll(orm, log);
    expect(await fansWithAnswers(orm, everybody)).toEqual({
      fanIds: new Set(['ann', 'bob']),
      upTo: (await log.events()).at(-1)?.position,
    });
  });

  it('are those too whose answer could not be projected', async () => {
    const orm = await freshTables();
    const { schema } = orm.config.getAll();
    await orm.em.getConnection().execute(
      `insert into "${schema}".dead_letters (feed, event_id, stream, revision, event, reason, parked_at)
        values ('predictions', 'e', 'prediction-401.1.cyd', 0, '{"data": {"fanId": "cyd"}}', '{"kind": "failed"}', '')`,
    );
    expect(await fansWithAnswers(orm, everybody)).toEqual({ fanIds: new Set(['cyd']), upTo: 'start' });
  });
});
