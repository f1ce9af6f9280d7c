import { type LogPartition } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, KafkaPartitions } from '@pbp/kafka';
import { createLogger, Readiness } from '@pbp/platform';
import { connectReadModels, Projected } from '@pbp/read-models';
import { ProjectionSigns } from '../../../apps/projector/src/project-games/projection-signs.js';
import { ProjectPartitions } from '../../../apps/projector/src/project-partitions/project-partitions.js';
import { type CopyAnswer, type CopyOrder } from './messages.js';

/* A copy of the projector: projects what the group assigns to it, as the projector's own process does. */

type Project = Extract<CopyOrder, { kind: 'project' }>;

const answer = (given: CopyAnswer): void => void process.send?.(given);
const fail = (reason: unknown): void => answer({ kind: 'failed', reason: String(reason) });
let stop = async (): Promise<void> => undefined;

const project = async ({ brokers, prefix, group, storeUrl, databaseUrl, schema }: Project): Promise<void> => {
  const store = connectEventStore(storeUrl);
  const orm = await connectReadModels(databaseUrl, { schema });
  const signs = new ProjectionSigns(new Readiness(), createLogger('error'));
  const projector = new ProjectPartitions(store, orm, new Projected(), signs);
  const partitions = new KafkaPartitions({
    cluster: connectKafka({ brokers, clientId: 'bench-copy', prefix }),
    group,
    onUnreadable: fail,
    onOthers: ({ partition, offset }) =>
      fail(`partition ${partition} holds other records than those of offset ${offset}`),
  });
  let hasBegun = false;
  partitions.addHandler('game.events', (partition: LogPartition) => {
    if (!hasBegun) answer({ kind: 'began', at: Date.now() });
    hasBegun = true;
    return projector.follow(partition);
  });
  partitions.listen(() => undefined);
  stop = async () => {
    await partitions.close();
    await orm.close(true);
    await store.close();
  };
};

const carryOut = async (order: CopyOrder): Promise<void> => {
  switch (order.kind) {
    case 'project':
      return project(order);
    case 'stop':
      await stop();
      return answer({ kind: 'stopped' });
    default:
      return order satisfies never;
  }
};

process.on('message', (order: CopyOrder) => void carryOut(order).catch(fail));
process.on('disconnect', () => process.exit(0));
answer({ kind: 'ready' });
