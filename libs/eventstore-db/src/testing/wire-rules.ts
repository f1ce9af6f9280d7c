import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient } from '@eventstore/db-client';
import { metadataRules } from './metadata-rules.js';
import { type RuleSetting } from './rule-setting.js';
import { subscriptionRules } from './subscription-rules.js';
import { writeRules } from './write-rules.js';

/**
 * EventStoreDB's rules that the port does not show, because no use case needs them, each by its name and by the official
 * client: what a server must keep to be one. The log may hold other events, before and meanwhile.
 */
export const wireRules = (name: string, open: () => EventStoreDBClient): void => {
  describe(`${name} keeps the rules of the wire`, () => {
    let client: EventStoreDBClient;
    const run = randomUUID().slice(0, 8);
    let streams = 0;
    const setting: RuleSetting = {
      client: () => client,
      freshStream: (category = 'rules') => `${category}-${run}x${(streams += 1)}`,
    };

    beforeAll(() => void (client = open()));
    afterAll(() => client.dispose());

    writeRules(setting);
    metadataRules(setting);
    subscriptionRules(setting);
  });
};
