import { randomUUID } from 'node:crypto';
import { appendContract } from './append-contract.js';
import { type ContractSetting, type StoreUnderContract } from './contract-setting.js';
import { deleteContract } from './delete-contract.js';
import { readContract } from './read-contract.js';
import { subscribeContract } from './subscribe-contract.js';

/**
 * EventStoreDB's rules as far as the port can see them, one test a rule. Every implementation passes the same suite;
 * the log may hold other events, before and meanwhile.
 */
export const eventStoreContract = (name: string, open: () => Promise<StoreUnderContract>): void => {
  describe(`${name} keeps the event store's contract`, () => {
    let opened: StoreUnderContract;
    const run = randomUUID().slice(0, 8);
    let streams = 0;
    const setting: ContractSetting = {
      store: () => opened,
      freshStream: (category = 'contract') => `${category}-${run}x${(streams += 1)}`,
    };

    beforeAll(async () => (opened = await open()));
    afterAll(() => opened.close());

    appendContract(setting);
    readContract(setting);
    deleteContract(setting);
    subscribeContract(setting);
  });
};
