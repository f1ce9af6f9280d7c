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
  const flow: string[] = [];
  const partition = new KafkaPartition('game.events/0', () => true, {
    read: ({ value }) => value && (JSON.parse(String(value)) as Envelope),
    seek: (offset) => sought.push(offset),
    pause: () => flow.push('pause'),
    resume: () => flow.push('resume'),
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
  return { partition, sought, others, flow, follow, stop };
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

describe('a partition of which nothing comes', () => {
  it('has been caught up with when a whole round of fetches brought nothing, which is told once', async () => {
    const { partition, follow } = open(0);
    const { next, deliveries } = await follow('0/0', undefined);
    const waiting = () => partition.lacks();
    for (const waits of [0, 0, 1, 1]) {
      partition.noteFetchRound();
      expect(waiting()).toBe(waits);
    }
    expect(await next).toEqual({ done: false, value: { kind: 'caughtUp' } });
    await deliveries.return(undefined);
  });

  it('has not been while records come between', async () => {
    const { partition, follow } = open(9);
    await follow('0/0', undefined);
    partition.noteFetchRound();
    partition.noteFetchRound();
    expect(partition.take([record(0, 1)], 1n, 9n)).toBe(true);
    partition.noteFetchRound();
    partition.noteFetchRound();
    // One that waits, and those that the broker has besides.
    expect(partition.lacks()).toBe(1 + 8);
  });
});

describe('a partition that more is fetched of than its follower takes', () => {
  const records = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => record(from + n, from + n + 1));

  /** Followed from its beginning, with so many records of twice as many waiting. */
  const crowded = async (waiting: number) => {
    const opened = open(2 * waiting);
    const { next, deliveries } = await opened.follow('0/0', undefined);
    expect(opened.partition.take(records(0, waiting), BigInt(waiting), BigInt(2 * waiting))).toBe(true);
    const handOver = async (count: number) => {
      for (let taken = 0; taken < count; taken++) expect(await deliveries.next()).toMatchObject({ done: false });
    };
    await next;
    return { ...opened, handOver };
  };

  it('is fetched from when somebody follows it, not before', async () => {
    const { flow, follow } = open(3);
    expect(flow).toEqual(['pause']);
    await follow('0/0', undefined);
    expect(flow).toEqual(['pause', 'resume']);
  });

  it('is not paused with less than 5,000 waiting', async () => {
    const { flow } = await crowded(4_999);
    expect(flow).toEqual(['pause', 'resume']);
  });

  it('is paused once with 5,000 waiting, and goes on with 1,000 left', async () => {
    const { partition, flow, handOver } = await crowded(5_000);
    expect(flow).toEqual(['pause', 'resume', 'pause']);
    // Fetched before the pause was heard.
    partition.take(records(5_000, 500), 5_500n, 10_000n);
    expect(flow).toEqual(['pause', 'resume', 'pause']);

    // One has been handed over already.
    await handOver(5_500 - 1_000 - 2);
    expect(flow).toEqual(['pause', 'resume', 'pause']);
    await handOver(1);
    expect(flow).toEqual(['pause', 'resume', 'pause', 'resume']);
    await handOver(1_000);
    expect(flow).toEqual(['pause', 'resume', 'pause', 'resume']);
  });

  it('is not called caught up with while it is paused, however often others are fetched', async () => {
    const { partition, handOver } = await crowded(5_000);
    const before = partition.lacks();
    for (let round = 0; round < 5; round++) partition.noteFetchRound();
    expect(partition.lacks()).toBe(before);
    await handOver(1);
  });

  it('stays paused when the group is formed anew, also by a consumer that knows nothing of it, and goes on later', async () => {
    const { partition, sought, flow, handOver } = await crowded(5_000);
    partition.reassigned();
    expect(flow).toEqual(['pause', 'resume', 'pause', 'pause']);
    expect(sought.at(-1)).toBe('5000');
    await handOver(3_999);
    expect(flow).toEqual(['pause', 'resume', 'pause', 'pause', 'resume']);
  });
});
