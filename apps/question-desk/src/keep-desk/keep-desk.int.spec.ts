import { type MikroORM } from '@mikro-orm/postgresql';
import { Test } from '@nestjs/testing';
import { type AskedQuestion, type GameEvent, gameStream } from '@pbp/domain';
import { type EventStore, InMemoryEventStore, uuidV5 } from '@pbp/eventing';
import { InProcessFeedPulse } from '@pbp/live-state';
import {
  CoreModule,
  createLogger,
  EVENT_STORE,
  FEED_PULSE,
  LOGGER,
  PREDICTIONS_ORM,
  READINESS,
  Readiness,
} from '@pbp/platform';
import { connectPredictions, runPredictionProjection } from '@pbp/prediction-models';
import { answerQuestion, holdQuestions, readQuestionsOf } from '@pbp/predictions';
import { factsOfGame, generateGame } from '@pbp/simulation';
import { eventually, startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { QuestionDeskModule } from '../question-desk.module.js';

const gameId = '401';
const facts = factsOfGame(generateGame({ seed: 1, id: gameId }), 120);
const tipOff = facts.findIndex(({ type }) => type === 'GameStarted');
const longAgo = '2020-01-01T00:00:00.000Z';

interface Desk {
  readonly pulse: InProcessFeedPulse;
  readonly stop: () => Promise<void>;
}

describe('the desk that asks the questions', () => {
  let database: SuiteDatabase;
  let store: EventStore;
  let told: number;
  let desks: Desk[];
  let orms: MikroORM[];

  const start = async (): Promise<Desk> => {
    const orm = await connectPredictions(database.url);
    orms.push(orm);
    const [readiness, pulse] = [new Readiness(), new InProcessFeedPulse()];
    const core = CoreModule.forRoot(
      new Map<symbol, unknown>([
        [EVENT_STORE, store],
        [PREDICTIONS_ORM, orm],
        [FEED_PULSE, pulse],
        [READINESS, readiness],
        [LOGGER, createLogger('silent')],
      ]),
    );
    const module = await Test.createTestingModule({ imports: [core, QuestionDeskModule] }).compile();
    await module.init();
    const desk = { pulse, stop: () => module.close() };
    desks.push(desk);
    await eventually(() => expect(readiness.report()['question-desk']).toMatchObject({ state: 'ready' }));
    return desk;
  };
  /** As a poll tells it: so many more events of the game at once. */
  const tell = async (upTo: number, at = new Date().toISOString()): Promise<void> => {
    const events = facts.slice(told, upTo).map((fact: GameEvent, n) => {
      const id = uuidV5(`${gameId}/${told + n}`);
      return { id, ...fact, metadata: { at, correlationId: id, causationId: id, schemaVersion: 1 } };
    });
    await store.append(gameStream(gameId), events, told === 0 ? 'none' : told - 1);
    told = upTo;
  };
  const questions = async (): Promise<readonly AskedQuestion[]> =>
    (await readQuestionsOf(store, gameId)).flatMap(({ question }) => (question.asked ? [question] : []));
  const standings = async () => (await questions()).map(({ standing }) => standing.is);
  const areOpen = () => eventually(async () => expect(await standings()).toContain('open'));

  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    [told, desks, orms] = [0, [], []];
    const orm = await connectPredictions(database.url);
    await orm.em.getConnection().execute('truncate predictions.checkpoints');
    await orm.close();
  });
  afterEach(async () => {
    for (const { stop } of desks) await stop();
    for (const orm of orms) await orm.close();
  });
  afterAll(() => database.stop());

  it('asks, closes, settles and scores as the game goes on', async () => {
    await start();
    await tell(tipOff, new Date(Date.now()).toISOString());
    await areOpen();
    const winner = (await questions()).find(({ opened }) => opened.terms.kind === 'gameWinner');
    const questionId = winner?.opened.questionId ?? '';
    const said = { now: longAgo, correlationId: 'c' };
    await answerQuestion(store, { questionId, fanId: 'fan', requestId: 'r', pick: 'home', chance: 0.7 }, said);

    await tell(facts.length);

    await eventually(async () => {
      const all = await questions();
      expect(all.map(({ standing }) => standing.is)).not.toContain('open');
      for (const { settlement, settlements, scored } of all) {
        expect(settlement.is).not.toBe('undecided');
        expect([settlements, scored]).toEqual([1, 1]);
      }
    });
    const [scores] = (await Array.fromAsync(store.read(`question-${questionId}`)))
      .filter(({ type }) => type === 'PredictionsScored')
      .map(({ data }) => (data as { readonly scores: readonly unknown[] }).scores);
    expect(scores).toEqual([
      { fanId: 'fan', score: expect.objectContaining({ is: expect.any(String) as string }) as unknown },
    ]);
  });

  it('asks nothing about what was noted long ago, and closes what was asked before', async () => {
    const first = await start();
    await tell(tipOff);
    await areOpen();
    await first.stop();
    const before = (await questions()).length;

    await tell(facts.length, longAgo);
    await start();

    await eventually(async () => expect(await standings()).not.toContain('open'));
    expect(await questions()).toHaveLength(before);
  });

  it('is kept by one of several copies, and by the next when that one stops', async () => {
    const copies = [await start(), await start()];
    await tell(tipOff);
    await areOpen();
    const opened = (await questions()).length;
    for (const { stop } of copies.slice(0, 1)) await stop();
    desks = desks.slice(1);

    await tell(facts.length);

    await eventually(async () => {
      const all = await questions();
      expect(all.length).toBeGreaterThanOrEqual(opened);
      for (const { standing, settlements } of all) expect([standing.is, settlements]).toEqual(['locked', 1]);
    });
  });

  it('closes what was left open where the place in the log was lost', async () => {
    const first = await start();
    await tell(tipOff);
    await areOpen();
    await first.stop();
    await tell(facts.length, longAgo);
    const [orm] = orms;
    if (!orm) throw new Error('there is no connection');
    const projected = new AbortController();
    const { finished } = await runPredictionProjection({
      store,
      orm,
      signal: projected.signal,
      observe: ({ kind }) => kind === 'handled' && projected.abort(),
    });
    await finished;
    await orm.em.getConnection().execute(`delete from predictions.checkpoints where name = 'question-desk'`);

    await start();

    await eventually(async () => expect(await standings()).not.toContain('open'));
  });

  describe('where operators hold questions back', () => {
    const scope = { gameId, kind: null };
    const games = async () => [gameId];
    let words = 0;
    const say = (what: 'suspend' | 'resume') => {
      const said = { now: new Date().toISOString(), correlationId: `word ${++words}` };
      return holdQuestions(store, games, { do: what, scope, reason: 'The clock is wrong.', by: 'op' }, said);
    };
    const areAll = (is: string) => eventually(async () => expect(new Set(await standings())).toEqual(new Set([is])));
    /** However long this machine stands still, it is not history. */
    const live = () => new Date(Date.now() + 600_000).toISOString();
    /** A game that is asked about behind the other: by then that one has been attended to. */
    const otherIsAskedAbout = async (id: string): Promise<void> => {
      const at = live();
      const others = factsOfGame(generateGame({ seed: 1, id }), 120).slice(0, tipOff);
      const metadata = { at, correlationId: id, causationId: id, schemaVersion: 1 };
      await store.append(
        gameStream(id),
        others.map((fact, n) => ({ id: uuidV5(`${id}/${n}`), ...fact, metadata })),
        'none',
      );
      await eventually(async () => expect(await readQuestionsOf(store, id)).not.toEqual([]));
    };

    it('asks nothing there, not even after a restart, and asks again when they are opened', async () => {
      await say('suspend');
      const first = await start();
      await tell(tipOff - 1, live());
      await otherIsAskedAbout('402');
      expect(await questions()).toEqual([]);
      await first.stop();
      desks = [];

      await start();
      await otherIsAskedAbout('403');
      expect(await questions()).toEqual([]);

      await say('resume');
      await tell(tipOff, live());
      await areAll('open');
    });

    it('suspends what was asked while the hold was on its way, whoever noted it', async () => {
      await start();
      await tell(tipOff, live());
      await areOpen();
      const metadata = { at: new Date().toISOString(), correlationId: 'c', causationId: 'c', schemaVersion: 1 };
      const data = { scope, reason: 'The clock is wrong.', by: 'op' };
      // The API died behind its first append.
      await store.append('asking-holds', [{ id: uuidV5('held'), type: 'AskingSuspended', data, metadata }], 'any');
      await areAll('suspended');

      // A question asked by somebody who had read the holds before that.
      const [known] = await questions();
      const number = (await questions()).length + 1;
      const opened = { ...known?.opened, questionId: `${gameId}.${number}` };
      const event = { id: uuidV5('late'), type: 'QuestionOpened', data: opened, metadata };
      await store.append(`question-${gameId}.${number}`, [event], 'none');
      await eventually(async () => expect(await standings()).toHaveLength(number));
      await areAll('suspended');

      await say('resume');
      await areAll('open');
    });
  });

  it('lets them wait while the feed does not answer', async () => {
    const { pulse } = await start();
    await tell(tipOff);
    await areOpen();
    const [league, day] = [(await questions())[0]?.opened.league ?? '', (await questions())[0]?.opened.day ?? ''];
    const beat = (msAgo: number) =>
      pulse.beat({ gameId, league, day, at: new Date(Date.now() - msAgo).toISOString(), intervalMs: 5_000 });

    beat(20_000);
    await eventually(async () => expect(new Set(await standings())).toEqual(new Set(['suspended'])));

    // However long this machine stands still, it has just answered.
    beat(-600_000);
    await eventually(async () => expect(new Set(await standings())).toEqual(new Set(['open'])));
  });
});
