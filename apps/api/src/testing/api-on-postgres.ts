import { type Type } from '@nestjs/common';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels } from '@pbp/read-models';
import { startSuiteDatabase } from '@pbp/testing';
import { startApi } from './start-api.js';

/** The API, with the module that projects for it, over read models in a database of their own. */
export const startApiOnPostgres = async (projector: Type) => {
  const database = await startSuiteDatabase();
  const [orm, predictions] = [await connectReadModels(database.url), await connectPredictions(database.url)];
  const api = await startApi({ orm, predictions, modules: [projector] });
  const stop = async (): Promise<void> => {
    await api.app.close();
    await Promise.all([orm.close(), predictions.close()]);
    await database.stop();
  };
  /** Does something while the database is away. */
  const withoutDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
    await database.goAway();
    const done = await work();
    await database.comeBack();
    return done;
  };
  return { ...api, stop, withoutDatabase };
};

export type ApiOnPostgres = Awaited<ReturnType<typeof startApiOnPostgres>>;
