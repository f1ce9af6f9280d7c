import { jest } from '@jest/globals';
import { describeByUrl } from '@pbp/testing';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { onALaptop, onServices } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';

jest.setTimeout(900_000);

const games = 2;

interface Left {
  readonly log: ReadonlyMap<string, readonly unknown[]>;
  readonly hash: unknown;
}

/** What the evening leaves, once all of it is in the read models. */
const leftBy = async (start: StartServed): Promise<Left> => {
  const evening = await DisturbedEvening.begin(games, start);
  try {
    await evening.play();
    await evening.endedAsUndisturbed();
    return { log: await evening.told(), hash: await evening.system.pbp('hash') };
  } finally {
    await evening.end();
  }
};

describeByUrl('KAFKA_BROKERS', 'the same evening, on a laptop and on services', () => {
  it('leaves the same log and the same read models', async () => {
    const laptop = await leftBy(onALaptop);
    const services = await leftBy(onServices);

    expect(services.log.size).toBe(2 * games + 1);
    expect(services.log).toEqual(laptop.log);
    const { sha256 } = laptop.hash as { readonly sha256: string };
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(services.hash).toMatchObject({ sha256, games });
  });
});
