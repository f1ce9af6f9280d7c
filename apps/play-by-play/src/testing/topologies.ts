import { describeByUrl, freePort } from '@pbp/testing';
import { LaptopUnderFire } from './laptop-under-fire.js';
import { TopologyUnderFire } from './topology-under-fire.js';
import { type StartServed } from './under-fire.js';

/** Everything embedded, as `make live` starts it. */
export const onALaptop: StartServed = async (feedUrl, simulator) =>
  new LaptopUnderFire(await freePort(), feedUrl, simulator);

/** Processes of their own on services, as an operator starts them. */
export const onServices: StartServed = (feedUrl, simulator) => TopologyUnderFire.on(feedUrl, simulator);

/**
 * The same suite for the system on the embedded defaults and for the system on services, where these are given. The run
 * that is for services alone leaves the first to the other run.
 */
export const onEachTopology = (title: string, suite: (start: StartServed) => void): void => {
  if (process.env['TEST_ON'] !== 'services') describe(`${title}, on a laptop`, () => suite(onALaptop));
  describeByUrl('KAFKA_BROKERS', `${title}, on services`, () => suite(onServices));
};
