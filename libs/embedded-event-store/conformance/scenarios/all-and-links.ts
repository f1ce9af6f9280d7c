import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  binaryEvent,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type Position,
  type ReadAllOptions,
  START,
} from '@eventstore/db-client';
import { type Scenario } from '../scenario.js';
import { brief, collect, readBriefly } from './reading.js';
import { eventsOf, uuidOf } from './stream-states.js';

const readAll = async (client: EventStoreDBClient, options: ReadAllOptions): Promise<AllStreamRecordedEvent[]> => {
  const resolved = await collect(client.readAll(options), Number(options.maxCount));
  return resolved.flatMap(({ event }) => (event ? [event] : []));
};
const whereAndWhat = ({ streamId: stream, revision, type }: AllStreamRecordedEvent) => ({ stream, revision, type });

const boundsOfAll: Scenario = {
  name: '$all: order, directions and bounds',
  run: async (client, stream, note) => {
    const append = async (name: string, labels: string[]): Promise<Position> => {
      const { position } = await client.appendToStream(name, eventsOf(name, labels));
      if (!position) throw new Error('an append without a position');
      return position;
    };
    const first = await append(`${stream}-1`, ['a', 'b']);
    const second = await append(`${stream}-2`, ['c']);
    const third = await append(`${stream}-1`, ['d']);
    const mine = async (options: ReadAllOptions) =>
      (await readAll(client, options)).filter(({ streamId }) => streamId.startsWith(stream));
    const brieflyMine = async (options: ReadAllOptions) => (await mine(options)).map(whereAndWhat);

    for (const [label, fromPosition] of Object.entries({ first, second, third }))
      for (const direction of [FORWARDS, BACKWARDS] as const)
        await note(`${direction} from ${label}`, () => brieflyMine({ fromPosition, direction, maxCount: 50 }));
    await note('backwards from end', () => brieflyMine({ fromPosition: END, direction: BACKWARDS, maxCount: 20 }));
    await note('positions grow', async () => {
      const commits = (await mine({ fromPosition: first, maxCount: 50 })).map(({ position }) => position.commit);
      return commits.every((commit, n) => n === 0 || commit > (commits[n - 1] ?? commit));
    });
    await note('an append answers the position of its last event', async () => {
      const events = await mine({ fromPosition: first, maxCount: 50 });
      const last = events.findLast(({ streamId }) => streamId === `${stream}-2`)?.position;
      return last?.commit === second.commit && last.prepare === second.prepare;
    });
    await note('events of one append share the commit position', async () => {
      const events = await mine({ fromPosition: START, maxCount: 100_000 });
      const [one, other] = events.filter(({ streamId }) => streamId === `${stream}-1`).map(({ position }) => position);
      return { commit: one?.commit === other?.commit, prepare: one?.prepare === other?.prepare };
    });
  },
};

const leftBehind: Scenario = {
  name: '$all: what deletes, tombstones and metadata leave behind',
  run: async (client, stream, note) => {
    const [mark, one, two] = [`${stream}-0`, `${stream}-1`, `${stream}-2`];
    const before = await client.appendToStream(mark, eventsOf(mark, ['mark']));
    await client.appendToStream(one, eventsOf(one, ['a', 'b', 'c']));
    await client.setStreamMetadata(one, { maxCount: 1 });
    await client.deleteStream(one);
    await client.appendToStream(two, eventsOf(two, ['d']));
    await client.tombstoneStream(two);
    const options: ReadAllOptions = { fromPosition: before.position ?? START, maxCount: 100 };
    await note('read', async () =>
      (await collect(client.readAll(options))).filter(({ event }) => event?.streamId.includes(stream)).map(brief),
    );
  },
};

const links: Scenario = {
  name: 'links',
  run: async (client, stream, note) => {
    const [target, linking] = [`${stream}-target`, `${stream}-links`];
    const linkTo = (revision: number) =>
      binaryEvent({ id: uuidOf(`${stream}l${revision}`), type: '$>', data: Buffer.from(`${revision}@${target}`) });
    await client.appendToStream(target, eventsOf(target, ['a']));
    await note('append links', () => client.appendToStream(linking, [linkTo(0), linkTo(7)]));
    await note('as they are', () => readBriefly(client, linking, { fromRevision: START }));
    await note('resolved', async () => {
      const resolved = await collect(client.readStream(linking, { fromRevision: START, resolveLinkTos: true }));
      const where = (one?: { streamId: string; revision: bigint }) =>
        one ? { stream: one.streamId, revision: one.revision } : null;
      return resolved.map(({ event, link }) => ({ event: where(event), link: where(link) }));
    });
  },
};

export const allAndLinks: Scenario[] = [boundsOfAll, leftBehind, links];
