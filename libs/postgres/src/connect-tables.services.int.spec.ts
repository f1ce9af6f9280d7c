import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { defineEntity, p } from '@mikro-orm/core';
import { describeByUrl, dropDatabase, newDatabase } from '@pbp/testing';
import { connectTables } from './connect-tables.js';

const Thing = defineEntity({ name: 'Thing', properties: { id: p.integer().primary() } });

describeByUrl('DATABASE_URL', 'a database that lets the first connection wait without an answer', (serverUrl) => {
  let database: URL;
  let callers: Socket[];
  const line = createServer((caller) => {
    caller.on('error', () => undefined);
    if (callers.push(caller) === 1) return;
    const far = connect(Number(database.port || 5432), database.hostname).on('error', () => caller.destroy());
    caller.pipe(far).pipe(caller);
  });

  beforeAll(async () => {
    callers = [];
    database = new URL(await newDatabase(serverUrl));
    await once(line.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    for (const caller of callers) caller.destroy();
    line.close();
    await dropDatabase(serverUrl, database.href);
  });

  it('is tried once more, as after a moment in which the machine stood still', async () => {
    const url = new URL(database);
    url.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
    const tables = await connectTables(url.href, { schema: 'late', entities: [Thing], migrations: [], connections: 3 });
    expect(await tables.em.getConnection().execute('select 1 as up')).toEqual([{ up: 1 }]);
    await tables.close(true);
  });
});
