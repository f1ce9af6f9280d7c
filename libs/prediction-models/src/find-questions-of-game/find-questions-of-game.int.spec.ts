import { QuestionView } from '@pbp/contracts';
import { ruleOf } from '@pbp/domain';
import { findQuestion } from '../find-question/find-question.js';
import { gamesWithOpenQuestions } from '../games-with-open-questions/games-with-open-questions.js';
import { AskedLog, decidedFor, games, total, winner } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { projectAll } from '../testing/project.js';
import { findQuestionsOfGame } from './find-questions-of-game.js';

describe('the questions of a game', () => {
  const { freshTables } = onPostgres();
  const projected = async (log: AskedLog) => {
    const orm = await freshTables();
    await projectAll(orm, log);
    return orm.em;
  };

  it('are shown as they were asked, in that order, with the answers of who asks', async () => {
    const log = new AskedLog();
    const first = await log.open(games.tonight, winner, 0.7);
    const second = await log.open(games.tonight, total);
    await log.open(games.tomorrow);
    await log.answer(first, 'ann', 'home', 0.9);
    await log.answer(second, 'bob', 'under', null);
    const em = await projected(log);

    const questions = await findQuestionsOfGame(em, '401', 'ann');
    for (const question of questions) expect(QuestionView.strict().parse(question)).toEqual(question);
    expect(questions).toMatchObject([
      {
        questionId: '401.1',
        number: 1,
        terms: winner,
        rule: ruleOf(winner),
        options: [
          { id: 'home', chance: 0.7 },
          { id: 'away', chance: expect.closeTo(0.3) as number },
        ],
        chanceLimits: { isRequired: true, least: 0.5, most: 0.99 },
        openedAt: '2026-01-16T00:01:00.000Z',
        standing: { is: 'open' },
        settlement: { is: 'undecided' },
        verdicts: [],
        crowd: null,
        answer: { pick: 'home', chance: 0.9, modelChance: 0.7, score: { is: 'open' } },
      },
      { questionId: '401.2', number: 2, chanceLimits: { isRequired: false }, answer: null },
    ]);
    expect(await findQuestionsOfGame(em, '401', null)).toMatchObject([{ answer: null }, { answer: null }]);
    expect(await findQuestionsOfGame(em, 'none', 'ann')).toEqual([]);
  });

  it('say why they cannot be answered, and from which place in the log on', async () => {
    const log = new AskedLog();
    const id = await log.open(games.tonight);
    await log.suspend(id);
    expect(await findQuestion(await projected(log), id, null)).toMatchObject({
      standing: { is: 'suspended', reason: 'feedStale', detail: 'the feed is silent' },
    });
    await log.resume(id);
    await log.lock(id);
    const [lock] = (await log.events()).slice(-1);
    expect(await findQuestion(await projected(log), id, null)).toMatchObject({
      standing: {
        is: 'locked',
        reason: 'tipOff',
        at: lock?.metadata.at,
        position: lock?.position,
        basis: { revision: 1 },
      },
    });
  });

  it('tell what the crowd picked when that is of use to nobody any more', async () => {
    const log = new AskedLog();
    const id = await log.open(games.tonight);
    for (const fan of ['ann', 'bob', 'cyd']) await log.answer(id, fan, 'home');
    await log.withdraw(id, 'cyd');
    const crowd = async () => (await findQuestion(await projected(log), id, null))?.crowd;
    expect(await crowd()).toBeNull();
    await log.answerAfter(() => log.lock(id), id, 'bob', 'away');
    expect(await crowd()).toEqual({ home: 2, away: 0 });
  });

  it('tell every verdict with its cause, and what an answer came to', async () => {
    const log = new AskedLog();
    const id = await log.open(games.tonight);
    await log.decide(id, { ann: 'home' }, 'away');
    await log.settle(id, decidedFor('home'));
    await log.score(id);
    const cause = { kind: 'gameEvent', type: 'GameEnded' };
    const question = await findQuestion(await projected(log), id, 'ann');
    expect(QuestionView.strict().parse(question)).toEqual(question);
    expect(question).toMatchObject({
      settlement: decidedFor('home'),
      verdicts: [
        { settlement: decidedFor('away'), cause, at: expect.any(String) as string },
        { settlement: decidedFor('home'), cause, at: expect.any(String) as string },
      ],
      answer: { score: { is: 'right', points: 20 } },
    });
  });

  it('are unknown where nobody has asked them', async () => {
    expect(await findQuestion(await projected(new AskedLog()), '401.1', 'ann')).toBeNull();
  });

  it('are those of which games have some that can be answered yet, or could', async () => {
    const log = new AskedLog();
    await log.open(games.tonight);
    await log.open(games.tonight);
    await log.suspend(await log.open(games.tomorrow));
    await log.lock(await log.open(games.women));
    expect((await gamesWithOpenQuestions(await projected(log))).toSorted()).toEqual(['401', '403']);
  });
});
