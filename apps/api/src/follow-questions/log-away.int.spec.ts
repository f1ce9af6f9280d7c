import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@pbp/embedded-event-store';
import { connectEventStore } from '@pbp/eventstore-db';
import { eventually } from '@pbp/testing';
import { startApiWithAccounts } from '../testing/api-with-accounts.js';
import { AskedGame } from '../testing/asked-game.js';
import { BreakableLine } from '../testing/breakable-line.js';
import { Listener } from '../testing/listener.js';
import { Projecting } from '../testing/projecting.js';

describe('following the questions of a game in the embedded event store', () => {
  it('misses nothing of what happens while the API is cut off from it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'pbp-log-away-'));
    const server = await startEventStore(join(dir, 'events.db'), { kind: 'tcp', port: 0 });
    const log = connectEventStore(server.url);
    const line = new BreakableLine(log);
    const api = await startApiWithAccounts({}, line);
    const projecting = new Projecting(log, api.predictions);
    await projecting.start();
    const game = new AskedGame(log, '401');
    await game.evening.goOn();
    const watcher = await Listener.connect(api.url);
    await watcher.watch('401');
    const part = () => api.readiness.report()['question-feed']?.state;
    const isTold = (id: string, expected: object) =>
      eventually(() => expect(watcher.toldOf(id).at(-1)).toMatchObject(expected));
    const id = await game.open('window');
    await isTold(id, { standing: { is: 'open' } });
    expect(part()).toBe('ready');

    line.break();
    await eventually(() => expect(part()).toBe('degraded'));
    await game.decide(id, 'home');
    const other = await game.open('nextToScore');
    line.mend();

    await isTold(id, { standing: { is: 'locked' }, settlement: { outcome: 'home' } });
    await isTold(other, { standing: { is: 'open' } });
    await eventually(() => expect(part()).toBe('ready'));
    watcher.close();
    await projecting.stop();
    await api.stop();
    await log.close();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
