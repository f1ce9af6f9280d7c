import { StoreUnavailableError } from '@pbp/eventing';
import { collect, note } from '@pbp/eventing/testing';
import { AlreadyConnectedError, connectEventStore } from './connect-event-store.js';
import { createClient } from './create-client.js';

const nowhere = 'unix:/nowhere/at/all.sock';
const impatient = { attempts: 2, appendTimeoutMs: 500, backoff: { initialMs: 1, maxMs: 2 } };

describe('connectEventStore', () => {
  it('refuses a second connection while the first is open', async () => {
    const first = connectEventStore(nowhere);
    expect(() => connectEventStore(nowhere)).toThrow(AlreadyConnectedError);
    await first.close();
    await connectEventStore('esdb://127.0.0.1:1?tls=false').close();
  });

  it('shares a client that is handed in', async () => {
    const client = createClient(nowhere);
    const stores = [connectEventStore(client), connectEventStore(client)];
    for (const store of stores) await store.close();
  });

  it('says that a store which is not there is unavailable', async () => {
    const store = connectEventStore(nowhere, impatient);
    await expect(store.append('game-1', [note('a')], 'none')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: true,
    });
    await expect(collect(store.read('game-1'))).rejects.toThrow(StoreUnavailableError);
    await expect(collect(store.readAll())).rejects.toThrow(StoreUnavailableError);
    await store.close();
  });

  it('answers nothing after it was closed', async () => {
    const store = connectEventStore(nowhere, impatient);
    await store.close();
    await expect(store.append('game-1', [note('a')], 'none')).rejects.toThrow('closed');
    await expect(collect(store.read('game-1'))).rejects.toThrow('closed');
  });
});
