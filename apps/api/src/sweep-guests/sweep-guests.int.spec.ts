import { randomUUID } from 'node:crypto';
import { Accounts } from '@pbp/accounts';
import { Me, PoolView } from '@pbp/contracts';
import { followedGames } from '../testing/followed-games.js';
import { SweepGuests } from './sweep-guests.js';

const day = 24 * 60 * 60 * 1000;

describe('sweeping guests', () => {
  const scene = followedGames();
  const inDays = (days: number): Date => new Date(Date.now() + days * day);
  const sweep = (at: Date) => scene.api.app.get(SweepGuests).sweep(at);
  const isThere = async (fanId: string) => (await scene.api.app.get(Accounts).find(fanId)) !== null;
  const guest = async () => {
    const page = scene.api.page();
    return { page, ...Me.parse((await page.post('/api/session/guest')).body) };
  };

  it('removes who did nothing, and nobody who has predicted or is in a pool', async () => {
    const [idle, predicts, plays] = [await guest(), await guest(), await guest()];
    await scene.game.answer(await scene.game.open('gameWinner'), predicts.fanId, 'home', 0.7);
    const made = await plays.page.post('/api/pools', { requestId: randomUUID(), name: 'Section 112' });
    PoolView.parse(made.body);

    await sweep(inDays(29));
    expect(await isThere(idle.fanId)).toBe(true);
    await sweep(inDays(31));
    expect(await Promise.all([idle, predicts, plays].map(({ fanId }) => isThere(fanId)))).toEqual([false, true, true]);
    expect((await idle.page.get('/api/me')).status).toBe(401);
    expect((await plays.page.get('/api/me')).status).toBe(200);
  });

  it('removes nobody who has predicted where the rows tell nothing of it yet', async () => {
    const { fanId } = await guest();
    const id = await scene.game.open('gameWinner');
    await scene.projecting.stop();
    await scene.game.answer(id, fanId, 'home', 0.7);
    await sweep(inDays(31));
    expect(await isThere(fanId)).toBe(true);
  });

  it('removes nobody while the log is away, and goes on with the next time', async () => {
    const { fanId } = await guest();
    scene.line.break();
    await sweep(inDays(31));
    expect(await isThere(fanId)).toBe(true);
    scene.line.mend();
    await sweep(inDays(31));
    expect(await isThere(fanId)).toBe(false);
  });
});
