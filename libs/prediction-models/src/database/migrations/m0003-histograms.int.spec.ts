import { connectTables } from '@pbp/postgres';
import { feedEntities } from '@pbp/read-models';
import { startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { AnswerEntity } from '../../answer/answer-row.js';
import { countFans } from '../../find-board/count-fans.js';
import { findPlace } from '../../find-place/find-place.js';
import { QuestionEntity } from '../../question/question-row.js';
import { TallyEntity } from '../../tally/tally-row.js';
import { connectPredictions, PREDICTIONS_SCHEMA } from '../connect-predictions.js';
import { PredictionTables } from './m0001-predictions.js';
import { EarlierRequests } from './m0002-earlier-requests.js';

const board = 'season:nba:2026';

describe('tables from before there were histograms', () => {
  let database: SuiteDatabase;
  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  afterAll(() => database.stop());

  it('get those of the tallies that they have', async () => {
    const before = await connectTables(database.url, {
      schema: PREDICTIONS_SCHEMA,
      entities: [QuestionEntity, AnswerEntity, TallyEntity, ...feedEntities],
      migrations: [
        { name: '0001-predictions', class: PredictionTables },
        { name: '0002-earlier-requests', class: EarlierRequests },
      ],
      connections: 3,
    });
    const common = { board, answers: 1, pointsAtFinal: 0, skill: 0, skilled: 0, right: 0, judged: 1, void: 0 };
    const em = before.em.fork();
    for (const [n, meanSkill] of [-0.001, 0.5, null, 0.5].entries())
      em.create(TallyEntity, { ...common, fanId: `fan ${n}`, points: 10 * n, meanSkill, earliest: String(n) });
    await em.flush();
    await before.close(true);

    const after = await connectPredictions(database.url);
    expect(await countFans(after.em, board, 'points')).toBe(4);
    expect(await countFans(after.em, board, 'skill')).toBe(3);
    expect(await findPlace(after.em, board, 'fan 0', 'points')).toMatchObject({ rank: 4 });
    expect(await findPlace(after.em, board, 'fan 0', 'skill')).toMatchObject({ rank: 3 });
    await after.close(true);
  });
});
