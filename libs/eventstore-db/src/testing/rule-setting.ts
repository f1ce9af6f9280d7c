import { ANY, type AppendExpectedRevision, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** What each part of the wire's rules works on: a client, and stream names that nobody used before. */
export interface RuleSetting {
  readonly client: () => EventStoreDBClient;
  readonly freshStream: (category?: string) => string;
}

interface Options {
  readonly expectedRevision?: AppendExpectedRevision;
  /** Credentials make the client use the unary Append; without them it uses BatchAppend. */
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** Appends `count` numbered events. */
export const appendNumbers = (
  { client }: RuleSetting,
  stream: string,
  count: number,
  { expectedRevision = ANY, ...options }: Options = {},
) => {
  const events = Array.from({ length: count }, (_, n) => jsonEvent({ type: 'NumberNoted', data: { n } }));
  return client().appendToStream(stream, events, { expectedRevision, ...options });
};

/** The revisions that a read brings. */
export const revisionsOf = async (read: AsyncIterable<{ event?: { revision: bigint } }>): Promise<number[]> => {
  const revisions: number[] = [];
  for await (const { event } of read) if (event) revisions.push(Number(event.revision));
  return revisions;
};

export const readRevisions = ({ client }: RuleSetting, stream: string): Promise<number[]> =>
  revisionsOf(client().readStream(stream));

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
