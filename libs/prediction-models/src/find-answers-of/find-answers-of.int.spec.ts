import { type AnswerFilter } from '@pbp/contracts';
import { AskedLog, games } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { findAnswersOf } from './find-answers-of.js';

describe('the answers of a fan', () => {
  const { freshTables } = onPostgres();

  it('are listed from the newest on, page by page, each with its question', async () => {
    const log = new AskedLog();
    const [first, second, third] = [
      await log.open(games.tonight),
      await log.open(games.women),
      await log.open(games.tonight),
    ];
    for (const id of [third, first, second]) await log.answer(id, 'ann', 'home');
    await log.answer(first, 'bob', 'home');
    // Changed, it is the newest.
    await log.answer(third, 'ann', 'away');
    const orm = await freshTables();
    await projectAll(orm, log);

    const page = await findAnswersOf(orm.em, 'ann', { limit: 2 });
    expect(page).toMatchObject([
      { answer: { questionId: third, pick: 'away' }, question: { questionId: third, answer: { pick: 'away' } } },
      { answer: { questionId: second, pick: 'home' }, question: { gameId: '501' } },
    ]);
    const placed = (await log.events()).filter(({ stream }) => stream === `prediction-${second}.ann`);
    expect(page[1]?.accepted).toBe(placed[0]?.position);

    const next = await findAnswersOf(orm.em, 'ann', { before: page[1]?.accepted, limit: 2 });
    expect(next.map(({ answer }) => answer.questionId)).toEqual([first]);
    expect(await findAnswersOf(orm.em, 'ann', { before: next[0]?.accepted, limit: 2 })).toEqual([]);
    expect(await findAnswersOf(orm.em, 'nobody', { limit: 2 })).toEqual([]);
  });

  it('are those that are open, or those that have a score, where these are asked for', async () => {
    const log = new AskedLog();
    const open = async () => log.open(games.tonight);
    const [waiting, right, wrong, undecidedAgain] = [await open(), await open(), await open(), await open()];
    await log.answer(waiting, 'ann', 'home');
    await log.decide(right, { ann: 'home' }, 'home');
    await log.decide(wrong, { ann: 'away' }, 'home');
    await log.decide(undecidedAgain, { ann: 'home' }, 'home');
    await log.settle(undecidedAgain, { is: 'undecided' });
    await log.score(undecidedAgain);
    const orm = await freshTables();
    await projectAll(orm, log);

    const listed = async (show: AnswerFilter, limit = 10) =>
      (await findAnswersOf(orm.em, 'ann', { show, limit })).map(({ answer }) => answer.questionId);
    expect(await listed('open')).toEqual([undecidedAgain, waiting]);
    expect(await listed('settled')).toEqual([wrong, right]);
    expect(await listed('settled', 1)).toEqual([wrong]);
    expect(await listed('all')).toEqual([undecidedAgain, wrong, right, waiting]);
  });
});
