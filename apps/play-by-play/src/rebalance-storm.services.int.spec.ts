import { jest } from '@jest/globals';
import { type AppProcess, describeByUrl } from '@pbp/testing';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { TopologyUnderFire } from './testing/topology-under-fire.js';

jest.setTimeout(1_800_000);

/** How often a copy of the projector joins, and another leaves. */
const times = Number(process.env['REBALANCES'] ?? 5);
const gamesPlayed = 2;

describeByUrl('KAFKA_BROKERS', `projector copies that join and leave during an evening (${times} times)`, () => {
  let evening: DisturbedEvening;
  let topology: TopologyUnderFire;
  const copies: AppProcess[] = [];

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(gamesPlayed, async (feedUrl, simulator) => {
      topology = await TopologyUnderFire.on(feedUrl, simulator);
      return topology;
    });
  }, 600_000);
  afterAll(async () => {
    await Promise.all(copies.map((copy) => copy.kill()));
    await evening.end();
  });

  const join = async (): Promise<void> => void copies.push(await topology.oneMore('projector'));

  const leave = async (how: 'in good order' | 'dead'): Promise<void> => {
    const copy = copies.shift();
    if (how === 'dead') return copy?.kill();
    const end = await copy?.stop();
    expect(end?.code).toBe(0);
    expect(end?.ms).toBeLessThan(10_000);
  };

  const playDuring = async (work: Promise<void>): Promise<void> => void (await Promise.all([work, evening.playOn()]));

  it('leave the log and the read models of an undisturbed one', async () => {
    await join();
    for (let time = 0; time < times; time++) {
      await playDuring(join());
      await evening.playOn();
      await playDuring(leave(time % 2 === 0 ? 'dead' : 'in good order'));
    }
    await evening.playDuring(Promise.resolve());
    await evening.endedAsUndisturbed();
  });
});
