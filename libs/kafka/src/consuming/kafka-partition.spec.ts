import { type Envelope } from '@pbp/eventing';
import { type Arrival, KafkaPartition } from './kafka-partition.js';

const event = (place: number): Envelope => ({
  id: `id-${place}`,
  stream: 'game-1',
  revision: place,
  position: `${place}/${place}`,
  type: 'PeriodStarted',
  data: {},
  metadata: { at: '2026-11-22T00:00:00.000Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 },
});
const record = (offset: number, place: number): Arrival => ({
  offset: String(offset),
  value: Buffer.from(JSON.stringify(event(place))),
});
const noEvent = (offset: number): Arrival => ({ offset: String(offset), value: null });

const open = (end: number) => {
  const sought: string[] = [];
  const others: string[] = [];
  const partition = new KafkaPartition('game.events/0', () => true, {
    read: ({ value }) => value && (JSON.parse(String(value)) as Envelope),
    seek: (offset) => sought.push(offset),
    pause: () => undefined,
    resume: () => undefined,
    end: async () => BigInt(end),
    onOthers: (offset) => others.push(offset),
  });
  const stop = new AbortController();
  const follow = async (after: string, startAt: string | undefined) => {
    const deliveries = partition.subscribe({ after, signal: stop.signal }, async () => startAt);
    const next = deliveries.next();
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
    return { next, deliveries };
  };
  return { partition, sought, others, follow, stop };
};

const placeOf = ({ value }: IteratorResult<{ kind: string; event?: Envelope }>): string | undefined =>
  (value as { event?: Envelope } | undefined)?.event?.position;

describe('a partition that is read on from an offset', () => {
  it('is read from the record before, whose position must have been done, and tells what comes after', async () => {
    const { partition, sought, others, follow } = open(12);
    const { next } = await follow('5/5', '10');
    expect(sought).toEqual(['9']);
    expect(partition.take([record(9, 5), record(10, 6)], 11n, 12n)).toBe(true);
    expect(placeOf(await next)).toBe('6/6');
    expect(others).toEqual([]);
    expect(partition.lacks()).toBe(1);
  });

  it('is read from its beginning where that record was not done: others are before it', async () => {
    const { partition, sought, others, follow } = open(12);
    const { next } = await follow('5/5', '10');
    expect(partition.take([record(9, 7), record(10, 8)], 11n, 12n)).toBe(false);
    expect(sought).toEqual(['9', '0']);
    expect(others).toEqual(['9']);
    expect(partition.take([record(0, 5), record(1, 6)], 2n, 12n)).toBe(true);
    expect(placeOf(await next)).toBe('6/6');
  });

  it('is read from its beginning where that record is not there', async () => {
    const { partition, sought, follow } = open(12);
    await follow('5/5', '10');
    expect(partition.take([record(10, 5)], 11n, 12n)).toBe(false);
    expect(sought).toEqual(['9', '0']);
  });

  it('is read from its beginning where that record is no event', async () => {
    const { partition, sought, follow } = open(12);
    await follow('5/5', '10');
    expect(partition.take([noEvent(9), record(10, 6)], 11n, 12n)).toBe(false);
    expect(sought).toEqual(['9', '0']);
  });

  it('is read from its beginning at once where it is shorter than that', async () => {
    const { sought, others, follow } = open(3);
    await follow('5/5', '10');
    expect(sought).toEqual(['0']);
    expect(others).toEqual(['10']);
  });

  it('is read from its beginning where nothing is known of it', async () => {
    const { sought, others, follow } = open(3);
    await follow('5/5', undefined);
    expect(sought).toEqual(['0']);
    expect(others).toEqual([]);
  });
});

describe('what a partition hands over', () => {
  const placesOf = async (partition: KafkaPartition, arrivals: readonly Arrival[]) => {
    const stop = new AbortController();
    const told: string[] = [];
    const deliveries = partition.subscribe({ after: 'start', signal: stop.signal }, async () => undefined);
    const first = deliveries.next();
    while (!partition.take(arrivals, BigInt(arrivals.length), BigInt(arrivals.length))) await Promise.resolve();
    for (let next = await first; !next.done; next = await deliveries.next()) {
      if (next.value.kind === 'caughtUp') stop.abort();
      else told.push(placeOf(next) ?? '');
    }
    return told;
  };

  it('ends with the word that there is no more, as soon as the last record has been taken', async () => {
    const { partition } = open(2);
    expect(await placesOf(partition, [record(0, 1), record(1, 2)])).toEqual(['1/1', '2/2']);
  });

  it('is each event once, and nothing of a record that is no event', async () => {
    const { partition } = open(4);
    const arrivals = [record(0, 1), noEvent(1), record(2, 1), record(3, 2)];
    expect(await placesOf(partition, arrivals)).toEqual(['1/1', '2/2']);
    expect(partition.offsetBehind('2/2')).toBe('4');
    expect(partition.offsetBehind('1/1')).toBeUndefined();
  });

  it('is all of more records than are read in a row', async () => {
    const { partition } = open(1_200);
    const arrivals = Array.from({ length: 1_200 }, (_, n) => record(n, n + 1));
    expect(await placesOf(partition, arrivals)).toHaveLength(1_200);
  });
});
