import { randomUUID } from 'node:crypto';
import { predictionStream } from '@pbp/domain';
import { InMemoryEventStore, type Position } from '@pbp/eventing';
import { fansWhoAnswered } from './fans-who-answered.js';

describe('fans who have answered', () => {
  const store = new InMemoryEventStore();
  const metadata = { at: '2026-01-15T20:00:00.000Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };
  const placed = async (fanId: string): Promise<Position> => {
    const event = { id: randomUUID(), type: 'PredictionPlaced', data: { questionId: '401.1', fanId }, metadata };
    return (await store.append(predictionStream('401.1', fanId), [event], 'any')).position;
  };
  const among = (upTo: Position | 'start', ...known: readonly string[]) =>
    fansWhoAnswered(store, async () => ({ fanIds: new Set(known), upTo }))(['ann', 'bob', 'cyd']);

  it('are whom the rows name, and whom the log tells of behind them, of those asked about', async () => {
    const first = await placed('ann');
    await placed('bob');
    await placed('dan');
    expect(await among('start')).toEqual(new Set(['ann', 'bob']));
    expect(await among(first, 'cyd')).toEqual(new Set(['cyd', 'bob']));
  });
});
