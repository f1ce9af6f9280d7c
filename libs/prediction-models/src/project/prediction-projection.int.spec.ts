import { type MikroORM } from '@mikro-orm/postgresql';
import { questionStream } from '@pbp/domain';
import { type EventStore, uuidV5 } from '@pbp/eventing';
import { findDeadLetters, instruct, type OperatorsWord } from '@pbp/read-models';
import { eventually } from '@pbp/testing';
import { databaseOf } from '../database/database.js';
import { findBoard } from '../find-board/find-board.js';
import { findQuestion } from '../find-question/find-question.js';
import { AskedLog, decidedFor, games, total } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { dump, projectAll, Projector } from '../testing/project.js';
import { PredictionProjection } from './prediction-projection.js';
import { type ProjectedPredictions } from './projected-predictions.js';
import { runPredictionProjection } from './run-prediction-projection.js';

const skip: OperatorsWord = { kind: 'skip', reason: 'cannot be read', by: 'ann', at: '2026-01-01T00:00:00Z' };

/** Appends to a question an event that no projection can take. */
const breakQuestion = async ({ store }: AskedLog, questionId: string): Promise<void> => {
  const metadata = { at: '', correlationId: '', causationId: '', schemaVersion: 1 };
  const data = { questionId, settlementId: '', settlement: 0, part: 1, parts: 2, scores: null };
  const broken = { id: uuidV5('broken'), type: 'PredictionsScored', data, metadata };
  await store.append(questionStream(questionId), [broken], 'any');
};

/** Two questions, one of them settled and scored, a third game's just asked. */
const aLog = async (): Promise<AskedLog> => {
  const log = new AskedLog();
  const first = await log.open(games.tonight);
  const second = await log.open(games.alsoTonight, total, 0.25);
  await log.decide(first, { ann: 'home', bob: 'away', cyd: 'home' }, 'home');
  await log.answer(second, 'ann', 'over', null);
  await log.answer(second, 'bob', 'under', 0.6);
  await log.open(games.tomorrow);
  return log;
};

describe('projecting predictions', () => {
  const { freshTables } = onPostgres();

  it('gives the same rows whatever the batches', async () => {
    const log = await aLog();
    const dumps = [];
    for (const size of [1, 3, 500]) {
      const orm = await freshTables();
      await projectAll(orm, log, { size });
      dumps.push(await dump(orm));
    }
    expect(dumps[0]).toMatchObject({ questions: { length: 3 }, answers: { length: 5 }, tallies: { length: 9 } });
    for (const each of dumps) expect(each).toEqual(dumps[0]);
  });

  it('writes neither rows nor checkpoint when something in a batch throws', async () => {
    const log = await aLog();
    const orm = await freshTables();
    const projection = new PredictionProjection(log.store, await databaseOf(orm));
    const events = await log.events();
    const projected = projection.run(async (client, checkpoints) => {
      await checkpoints.advance(projection.name, undefined, events.at(-1)?.position ?? '');
      await projection.project(events, client);
      throw new Error('after all was written');
    });
    await expect(projected).rejects.toThrow('after all was written');
    expect(await dump(orm)).toEqual({ questions: [], answers: [], tallies: [], histograms: [] });
    expect(await projection.checkpoints.load(projection.name)).toBeUndefined();
  });

  it('tells after each commit what changed, and nothing where nothing was written', async () => {
    const log = await aLog();
    const orm = await freshTables();
    const told: ProjectedPredictions[] = [];
    const projector = await Projector.start(orm, log, (projected) => told.push(projected));
    const events = await log.events();
    const scoredAt = events.findIndex(({ type }) => type === 'PredictionsScored');
    await projector.hand(events.slice(0, scoredAt));
    await projector.hand(events.slice(scoredAt, scoredAt + 1), 2);

    expect(told).toEqual([
      { questions: ['401.1', '402.1'], scored: [], boards: [], position: events[scoredAt - 1]?.position },
      {
        questions: [],
        scored: ['ann', 'bob', 'cyd'].map((fanId) => ({ questionId: '401.1', fanId })),
        boards: ['game:401', 'day:nba:2026-01-16', 'season:nba:2026'],
        position: events[scoredAt]?.position,
      },
    ]);
  });

  it('moves by a correction what that changes, and says how much since the final', async () => {
    const log = await aLog();
    const orm = await freshTables();
    await projectAll(orm, log);
    const points = async () =>
      (await findBoard(orm.em, 'season:nba:2026', { by: 'points', limit: 9 })).map((row) => [
        row.fanId,
        row.points,
        row.changeSinceFinal,
      ]);
    expect(await points()).toEqual([
      ['ann', 20, 0],
      ['cyd', 20, 0],
      ['bob', 0, 0],
    ]);
    await log.settle('401.1', decidedFor('away'));
    await log.score('401.1');
    await projectAll(orm, log);
    expect(await points()).toEqual([
      ['bob', 20, 0],
      ['ann', 0, 0],
      ['cyd', 0, 0],
    ]);
    await log.settle('401.1', decidedFor('home'));
    await log.score('401.1');
    await log.settle('401.1', decidedFor('away'), { afterFinal: true });
    await log.score('401.1');
    await projectAll(orm, log);
    expect(await points()).toEqual([
      ['bob', 20, 20],
      ['ann', 0, -20],
      ['cyd', 0, -20],
    ]);
  });

  it('takes the scores of ten thousand answers', async () => {
    const log = new AskedLog();
    const orm = await freshTables();
    const fans = Array.from({ length: 10_000 }, (_, n) => `fan-${n}`);
    const id = await log.open(games.tonight);
    for (const fan of fans) await log.answer(id, fan, 'home');
    await log.lock(id);
    await projectAll(orm, log);
    await log.settle(id, decidedFor('home'));
    await log.score(id);
    await projectAll(orm, log);
    expect(await findBoard(orm.em, 'game:401', { by: 'points', limit: 1, offset: 9_999 })).toMatchObject([
      { rank: 10_000, fanId: 'fan-9999', points: 20 },
    ]);
  });

  describe('from a feed', () => {
    let stop: AbortController;
    let running: readonly Promise<void>[] = [];
    const start = async (store: EventStore, orm: MikroORM) => {
      const feed = await runPredictionProjection({ store, orm, signal: stop.signal });
      running = [...running, feed.finished];
    };
    beforeEach(() => {
      stop = new AbortController();
    });
    // Before the tables' own hook closes the connections: hooks run in the reverse order.
    afterEach(async () => {
      stop.abort();
      await Promise.all(running);
    });

    const upTo = async (orm: MikroORM, log: AskedLog) => {
      const { pool, checkpoints } = await databaseOf(orm);
      const position = (await log.events()).at(-1)?.position;
      await eventually(async () => {
        const { rows } = await pool.query<{ readonly position: string }>(`select position from ${checkpoints.name}`);
        expect(rows).toMatchObject([{ position }]);
      });
    };

    it('by two copies at once leaves what one leaves', async () => {
      const log = await aLog();
      const orm = await freshTables();
      await Promise.all([start(log.store, orm), start(log.store, orm)]);
      for (let n = 0; n < 20; n++)
        await log.decide(await log.open(games.tomorrow), { ann: 'home', bob: 'away' }, 'home');
      await upTo(orm, log);
      const alone = await freshTables();
      await projectAll(alone, log);
      expect(await dump(orm)).toEqual(await dump(alone));
    });

    it('parks what cannot be projected, and makes up for all that went by when an operator skips it', async () => {
      const log = await aLog();
      const id = await log.open(games.tomorrow);
      await log.answer(id, 'ann', 'home');
      await breakQuestion(log, id);
      await log.answerAfter(() => log.lock(id), id, 'ann', 'away');
      await log.settle(id, decidedFor('home'));
      await log.score(id);
      const orm = await freshTables();
      await start(log.store, orm);
      await upTo(orm, log);
      const pickOf = async () => (await findQuestion(orm.em, id, 'ann'))?.answer;
      expect(await pickOf()).toMatchObject({ pick: 'away', score: { is: 'open' } });

      const [letter] = await findDeadLetters(orm, 'open');
      expect(letter).toMatchObject({ stream: questionStream(id), type: 'PredictionsScored', waitingBehind: 3 });
      await instruct(orm, letter?.id ?? '', skip);

      await eventually(async () =>
        expect(await findDeadLetters(orm, 'settled')).toMatchObject([
          { instructions: [{ outcome: { kind: 'skipped' } }] },
        ]),
      );
      expect(await pickOf()).toMatchObject({ pick: 'home', score: { is: 'right' } });
      const readable = await freshTables();
      const projector = await Projector.start(readable, log);
      await projector.hand((await log.events()).filter((event) => `predictions:${event.id}` !== letter?.id));
      expect(await dump(orm)).toEqual(await dump(readable));
    });
  });
});
