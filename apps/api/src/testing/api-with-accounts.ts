import { connectAccounts } from '@pbp/accounts';
import { type EventStore } from '@pbp/eventing';
import { createLogger } from '@pbp/platform';
import { connectPools } from '@pbp/pools';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels } from '@pbp/read-models';
import { startSuiteDatabase } from '@pbp/testing';
import { Page } from './page.js';
import { startApi } from './start-api.js';

/** The API with accounts in a database of their own, behind one proxy, and what it logs. */
export const startApiWithAccounts = async (
  environment: Readonly<Record<string, string>> = {},
  store?: EventStore,
  webRoot?: string,
) => {
  const database = await startSuiteDatabase();
  const [orm, accounts] = [await connectReadModels(database.url), await connectAccounts(database.url)];
  const [pools, predictions] = [await connectPools(database.url), await connectPredictions(database.url)];
  const logged: string[] = [];
  const logger = createLogger('debug', { write: (line) => logged.push(line) });
  const api = await startApi({
    webRoot,
    store,
    orm,
    accounts,
    pools,
    predictions,
    logger,
    environment: { TRUST_PROXY: '1', ...environment },
  });
  const stop = async (): Promise<void> => {
    await api.app.close();
    await Promise.all([orm.close(), accounts.close(), pools.close(), predictions.close()]);
    await database.stop();
  };
  return {
    ...api,
    database,
    accounts,
    predictions,
    logged,
    stop,
    /** A browser that was never here, at an address of its own unless one is given. */
    page: (address?: string) => new Page(api.server, address),
  };
};

export type ApiWithAccounts = Awaited<ReturnType<typeof startApiWithAccounts>>;
