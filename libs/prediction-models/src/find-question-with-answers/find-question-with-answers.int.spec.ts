import { findQuestion } from '../find-question/find-question.js';
import { AskedLog, decidedFor, games } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { findQuestionWithAnswers } from './find-question-with-answers.js';

describe('a question with the answers of some fans', () => {
  const { freshTables } = onPostgres();

  it('has those that were scored by that settlement, and nobody else’s', async () => {
    const log = new AskedLog();
    const id = await log.open(games.tonight);
    await log.decide(id, { ann: 'home', bob: 'away', cyd: 'home' }, 'home');
    const orm = await freshTables();
    await projectAll(orm, log);
    const fanIds = ['ann', 'bob', 'nobody'];

    const first = await findQuestionWithAnswers(orm.em, id, { fanIds, settlement: 1 });
    expect(first?.question).toEqual(await findQuestion(orm.em, id, null));
    expect(first?.boards).toEqual(['game:401', 'day:nba:2026-01-16', 'season:nba:2026']);
    expect(first?.verdicts).toMatchObject([{ settlement: decidedFor('home') }]);
    expect([...(first?.answers.keys() ?? [])].toSorted()).toEqual(['ann', 'bob']);
    expect(first?.answers.get('ann')).toEqual((await findQuestion(orm.em, id, 'ann'))?.answer);

    await log.settle(id, decidedFor('away'));
    await projectAll(orm, log);
    const settledOnly = await findQuestionWithAnswers(orm.em, id, { fanIds, settlement: 2 });
    expect([settledOnly?.verdicts.length, settledOnly?.answers.size]).toEqual([2, 0]);
    await log.score(id);
    await projectAll(orm, log);
    const again = await findQuestionWithAnswers(orm.em, id, { fanIds, settlement: 2 });
    expect(again?.answers.get('bob')?.score).toMatchObject({ is: 'right' });
    expect((await findQuestionWithAnswers(orm.em, id, { fanIds, settlement: 1 }))?.answers.size).toBe(0);
    expect((await findQuestionWithAnswers(orm.em, id))?.answers.size).toBe(0);
    expect(await findQuestionWithAnswers(orm.em, '401.99')).toBeNull();
  });
});
