import { setImmediate as turn } from 'node:timers/promises';
import { type Delivery, type Envelope } from '../event-store.js';
import { someMetadata } from '../testing/note.js';
import { gather } from './gather.js';

const event = (revision: number): Delivery => ({
  kind: 'event',
  event: {
    id: '',
    stream: 's',
    revision,
    position: `${revision}/${revision}`,
    type: 'T',
    data: {},
    metadata: someMetadata,
  },
});

async function* endless(deliveries: readonly Delivery[], pulled: (count: number) => void = () => undefined) {
  let count = 0;
  for (const delivery of deliveries) {
    pulled((count += 1));
    yield delivery;
  }
  await new Promise<never>(() => undefined);
}

async function* failing(deliveries: readonly Delivery[]) {
  yield* deliveries;
  throw new Error('lost');
}

const sizesOf = async (batches: AsyncIterable<readonly Envelope[]>, count: number): Promise<number[]> => {
  const sizes: number[] = [];
  for await (const batch of batches) {
    sizes.push(batch.length);
    if (sizes.length === count) break;
  }
  return sizes;
};

const events = (count: number): Delivery[] => Array.from({ length: count }, (_, n) => event(n));
const patient = { maxEvents: 10, maxWaitMs: 60_000 };

describe('gather', () => {
  it('fills batches while catching up, and gives the rest when it has caught up', async () => {
    const batches = gather(endless([...events(25), { kind: 'caughtUp' }]), patient);
    expect(await sizesOf(batches, 3)).toEqual([10, 10, 5]);
  });

  it('does not wait longer than it may for a batch to fill', async () => {
    expect(await sizesOf(gather(endless(events(3)), { maxEvents: 10, maxWaitMs: 10 }), 1)).toEqual([3]);
  });

  it('live, delivers at once', async () => {
    expect(await sizesOf(gather(endless([{ kind: 'caughtUp' }, event(0)]), patient), 1)).toEqual([1]);
  });

  it('reads one batch ahead and no further', async () => {
    let pulled = 0;
    const batches = gather(
      endless(events(100), (count) => (pulled = count)),
      patient,
    );
    await batches.next();
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(pulled).toBe(20);
    await batches.return(undefined);
  });

  it('gives what came before a failure, and then the failure', async () => {
    const batches = gather(failing(events(3)), patient);
    expect((await batches.next()).value).toHaveLength(3);
    await expect(batches.next()).rejects.toThrow('lost');
  });

  it('says when it has caught up', async () => {
    let times = 0;
    const deliveries: Delivery[] = [{ kind: 'caughtUp' }, event(0), { kind: 'checkpoint', position: '9/9' }, event(1)];
    expect(
      await sizesOf(
        gather(endless(deliveries), patient, () => (times += 1)),
        1,
      ),
    ).toEqual([2]);
    expect(times).toBe(1);
  });
});
