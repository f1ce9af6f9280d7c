import { topicNames } from '@pbp/contracts';
import { describeByUrl, eventually, freePort, freshName, noServices } from '@pbp/testing';
import { type Ended, run } from '../testing/built.js';

const topics = (env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> =>
  run('play-by-play/src/pbp.js', ['topics', ...args], { ...noServices, NODE_NO_WARNINGS: '1', ...env }).ended;

describe('pbp topics, without Kafka', () => {
  it('says in one line which variable is missing', async () => {
    expect(await topics({})).toMatchObject({ code: 1, errors: expect.stringMatching(/^KAFKA_BROKERS is unset.*\n$/) });
  });

  it('does not wait for ever for a broker that is not there', async () => {
    const brokers = `127.0.0.1:${await freePort()}`;
    await eventually(async () => {
      const { code, errors } = await topics({ KAFKA_BROKERS: brokers }, '--within', '1');
      expect(code).toBe(1);
      // Of the reason nothing is known where the machine stood still for all of that second.
      expect(errors).toMatch(new RegExp(`^Kafka at ${brokers} did not answer within 1 s .*ECONNREFUSED.*\n$`));
    });
  });

  it('takes only times that there are', async () => {
    expect(await topics({}, '--within', 'soon')).toMatchObject({ code: 1, errors: expect.stringContaining('seconds') });
  });
});

describeByUrl('KAFKA_BROKERS', 'pbp topics', (brokers) => {
  const prefix = `${freshName('pbp-topics')}.`;
  const env = { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix };

  it('creates the topics, and says again that they are there', async () => {
    const all = [...topicNames, 'stream-processor.lease'].map((topic) => `${prefix}${topic}`);
    const first = await topics(env, '--json');
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(first.output)).toEqual({ created: all, existing: [], schemas: null });
    const again = await topics(env);
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(again.output.split('\n').slice(0, all.length)).toEqual(all.map((topic) => `was there  ${topic}`));
  });

  describeByUrl('SCHEMA_REGISTRY_URL', 'with a registry', (registry) => {
    it('registers the schemas', async () => {
      const { output } = await topics({ ...env, SCHEMA_REGISTRY_URL: registry }, '--json');
      expect(Object.keys(JSON.parse(output).schemas)).toEqual(topicNames);
    });
  });

  it('says in one line that the registry is not there', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, errors } = await topics({ ...env, SCHEMA_REGISTRY_URL: url });
    expect(code).toBe(1);
    expect(errors).toMatch(/^the schema registry at .* does not answer: connect ECONNREFUSED .*\n$/);
  });
});
