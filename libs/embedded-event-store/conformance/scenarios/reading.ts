import {
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type ReadStreamOptions,
  type ResolvedEvent,
} from '@eventstore/db-client';

export type AnyResolved = ResolvedEvent | AllStreamResolvedEvent;

export const collect = async <T>(events: AsyncIterable<T>, most = 1000): Promise<T[]> => {
  const collected: T[] = [];
  for await (const event of events) {
    collected.push(event);
    if (collected.length >= most) break;
  }
  return collected;
};

/** What of an event is the same on every server. */
export const brief = ({ event }: AnyResolved) => {
  if (!event) return { event: null };
  const { streamId, revision, type, isJson } = event;
  const data = event.isJson ? event.data : { bytes: Buffer.from(event.data).toString('latin1') };
  // An event without metadata has an empty array of bytes or none at all, by its kind.
  return { stream: streamId, revision, type, data, metadata: event.metadata ?? null, isJson };
};

export const readBriefly = async (client: EventStoreDBClient, stream: string, options?: ReadStreamOptions) =>
  (await collect(client.readStream(stream, options))).map(brief);
