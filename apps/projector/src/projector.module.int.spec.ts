import { type MikroORM } from '@mikro-orm/postgresql';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessLiveState } from '@pbp/live-state';
import {
  CoreModule,
  createLogger,
  EVENT_STORE,
  LIVE_STATE,
  LOGGER,
  ORM,
  PREDICTIONS_ORM,
  READINESS,
  Readiness,
} from '@pbp/platform';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels, findGameCard, type Projected, PROJECTED, type ProjectedGame } from '@pbp/read-models';
import { eventually, startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { ProjectorModule } from './projector.module.js';
import { announcement } from './testing/announcement.js';

const allReady = { projector: { state: 'ready' }, 'parked-games': { state: 'ready' } };

describe('the projector', () => {
  let database: SuiteDatabase;
  let orm: MikroORM;
  let predictions: MikroORM;
  let app: INestApplicationContext;
  const store = new InMemoryEventStore();
  const readiness = new Readiness();
  const announced: ProjectedGame[] = [];

  beforeAll(async () => {
    database = await startSuiteDatabase();
    orm = await connectReadModels(database.url);
    predictions = await connectPredictions(database.url);
    const shared = new Map<symbol, unknown>([
      [EVENT_STORE, store],
      [ORM, orm],
      [PREDICTIONS_ORM, predictions],
      [LIVE_STATE, new InProcessLiveState(store)],
      [READINESS, readiness],
      [LOGGER, createLogger('silent')],
    ]);
    const module = { module: class Process {}, imports: [CoreModule.forRoot(shared), ProjectorModule] };
    app = await NestFactory.createApplicationContext(module, { logger: false });
    app.get<Projected>(PROJECTED).onProjected((games) => announced.push(...games));
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([orm.close(true), predictions.close(true)]);
    await database.stop();
  });

  it('says that it is ready once it has caught up', async () => {
    await eventually(() => expect(readiness.report()).toEqual(allReady));
  });

  it('projects what is appended and then says so', async () => {
    await store.append('game-1', [announcement('1')], 'none');

    await eventually(() => expect(announced).toMatchObject([{ gameId: '1', revision: 0 }]));
    expect(await findGameCard(orm.em, '1')).toMatchObject({ gameId: '1', revision: 0, phase: 'scheduled' });
  });

  it('waits for a database that is away, says why, and loses nothing', async () => {
    await database.goAway();
    await store.append('game-2', [announcement('2')], 'none');
    await eventually(() => expect(readiness.report()).toMatchObject({ projector: { state: 'down' } }));

    await database.comeBack();

    await eventually(() => expect(readiness.report()).toEqual(allReady));
    await eventually(async () => expect(await findGameCard(orm.em, '2')).toMatchObject({ gameId: '2', revision: 0 }));
  });
});
